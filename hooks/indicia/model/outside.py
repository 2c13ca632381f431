"""What `mkdocs.yml` has readers' browsers ask of others than the site."""

from __future__ import annotations

from indicia.model.place import Word
from indicia.model.value_class import value_class


@value_class
class Request:
    """An address of elsewhere that every page asks. `hint` is the way out."""

    asked: Word
    host: str
    hint: str


@value_class
class Outside:
    """`requests` are those of every page; `bundled` where a plugin fetches such files when the site is built.

    `mermaid`: a script from elsewhere is asked for by each page with a block of mermaid.
    """

    requests: tuple[Request, ...] = ()
    bundled: bool = False
    mermaid: bool = False
