"""JUnit XML: findings as failed tests, for the CI servers that show nothing else."""

from __future__ import annotations

import re

from indicia.model.finding import Diagnostic, Report, Severity
from indicia.report.text import finding

# What XML 1.0 does not allow, not even as a reference. Compiled where it is used: that takes seven milliseconds.
_ILLEGAL = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


def junit(report: Report) -> str:
    """The whole report: a failed test for every finding that fails the check, a passed one for every other rule."""
    from xml.etree import ElementTree

    failing = [each for each in report.diagnostics if _fails(each, report)]
    failed_rules = {each.rule.id for each in failing}
    passed = [rule for rule in report.rules if rule.id not in failed_rules]
    tests = {"tests": str(len(failing) + len(passed)), "failures": str(len(failing)), "errors": "0"}
    root = ElementTree.Element("testsuites", {"name": "indicia check", **tests})
    suite = ElementTree.SubElement(root, "testsuite", {"name": "indicia check", **tests, "skipped": "0", "time": "0"})
    for each in failing:
        name = f"{each.rule.id} {each.rule.name} ({each.span.line}:{each.span.column})"
        case = ElementTree.SubElement(suite, "testcase", _case(_legal(each.span.path), name))
        about = {"type": each.rule.id, "message": _legal(each.problem.message)}
        ElementTree.SubElement(case, "failure", about).text = _legal("\n".join(finding(each)))
    for rule in passed:
        ElementTree.SubElement(suite, "testcase", _case(f"indicia.{rule.family}", f"{rule.id} {rule.name}"))
    others = [each for each in report.diagnostics if not _fails(each, report)]
    if others:
        shown = "\n\n".join("\n".join(finding(each)) for each in others)
        ElementTree.SubElement(suite, "system-out").text = _legal(shown)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _fails(diagnostic: Diagnostic, report: Report) -> bool:
    return diagnostic.severity is Severity.ERROR or (report.strict and diagnostic.severity is Severity.WARNING)


def _case(class_name: str, name: str) -> dict[str, str]:
    return {"classname": class_name, "name": name, "time": "0"}


def _legal(text: str) -> str:
    return re.sub(_ILLEGAL, "\ufffd", text)
