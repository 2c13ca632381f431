"""The socket that MkDocs plugs into: `hooks: [hooks/mkdocs_events.py]`. The engine is the package beside it."""

from indicia.publish.events import (
    on_build_error,
    on_config,
    on_env,
    on_files,
    on_nav,
    on_page_content,
    on_page_markdown,
    on_post_build,
    on_post_page,
    on_pre_template,
    on_serve,
    on_shutdown,
    on_startup,
    on_template_context,
)

__all__ = [
    "on_build_error",
    "on_config",
    "on_env",
    "on_files",
    "on_nav",
    "on_page_content",
    "on_page_markdown",
    "on_post_build",
    "on_post_page",
    "on_pre_template",
    "on_serve",
    "on_shutdown",
    "on_startup",
    "on_template_context",
]
