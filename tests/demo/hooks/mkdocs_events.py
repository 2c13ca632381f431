"""The socket that MkDocs plugs into: with it, `mkdocs build` checks and builds as `indicia build` does."""

from indicia.publish.events import *  # noqa: F403 - `__all__` names the events, and nothing else
