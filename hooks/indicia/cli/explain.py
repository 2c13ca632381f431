"""`indicia explain`: what a rule asks, why, and how it looks when it is broken and mended."""

from __future__ import annotations

import click

from indicia.cli.output import write


@click.command(epilog="Example: indicia explain unknown-citekey")
@click.argument("rule", required=False)
@click.option("--all", "every", is_flag=True, help="Every rule, in order.")
def explain(rule: str | None, every: bool) -> None:
    """Explain a RULE: an id (CIT-001), a family (CIT) or a name (unknown-citekey)."""
    if every == bool(rule):
        raise click.UsageError("name a rule, or say --all")
    from indicia.check.selection import UnknownRule, named
    from indicia.model.documentation import heading, plain
    from indicia.rules import RULES

    try:
        wanted = {each.id for each in RULES} if rule is None else named(RULES, rule)
    except UnknownRule as error:
        raise click.UsageError(str(error)) from error
    found = [each for each in RULES if each.id in wanted]
    write("\n\n\n".join(f"{heading(each)}\n\n{plain(each)}" for each in found) + "\n")
