"""The socket that MkDocs plugs into: `hooks: [hooks/mkdocs_events.py]`. The engine is the package beside it.

Nothing else belongs here: MkDocs registers every name that begins with `on_` (README.md tells what else bites).
"""

from indicia.publish.events import *  # noqa: F403 - `__all__` names the events, and nothing else
