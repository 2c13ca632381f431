"""The hook that the command line adds to a site whose `mkdocs.yml` names none."""

from indicia.publish.events import *  # noqa: F403 - `__all__` names the events, and nothing else
