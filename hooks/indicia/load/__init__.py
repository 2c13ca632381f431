"""Files to a Site: bad content is a value in it, never an exception."""

from indicia.load.archive import load_releases
from indicia.load.site import load_site

__all__ = ["load_releases", "load_site"]
