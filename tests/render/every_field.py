"""A brief in which every declared field is written, made from the declarations themselves."""

from __future__ import annotations

from typing import Any

from indicia.model.brief import Brief
from indicia.model.citation import Citation
from indicia.model.shape import Field, declared

PLAIN = {
    "schema": "brief/1", "version": "1.2", "orcid": "0000-0002-1825-0097", "use": "other#I9", "file": "assets/a.png",
    "brief": "other", "term": "likely", "range": "55-80%",
}  # fmt: skip
CHOICES = {"kinds": "analysis", "languages": "en", "scales": "icd203"}
ITEMS = {
    "judgements": "J1", "evidence": "E1", "assumptions": "A1", "scenarios": "S1", "indicators": "I1",
    "timeline": "T1", "gaps": "G1", "updates": "U1",
}  # fmt: skip
NAMED = {
    "thesis": "thesis", "judgement": "J1", "evidence": "E1", "assumption": "A1", "scenario": "S1",
    "indicator": "I1", "event": "T1", "gap": "G1", "update": "U1",
}  # fmt: skip


class Everything:
    """Writes each text as `before` + a number + `after`, and remembers which field got which number."""

    def __init__(self, before: str, after: str) -> None:
        self.before, self.after = before, after
        self.written: dict[str, str] = {}

    def brief(self) -> dict[str, Any]:
        return self._record(Brief, "") | {"id": "all", "status": "published"}

    def _text(self, path: str) -> str:
        mark = f"{self.before}{len(self.written)}x"
        self.written[path] = mark
        return f"{mark} {self.after}"

    def _record(self, record: type[Any], path: str) -> dict[str, Any]:
        made: dict[str, Any] = {}
        name = path.rpartition(".")[2]
        if name in ITEMS:
            made["id"] = ITEMS[name]
        for key, field in declared(record).items():
            if key in ("id", "renamed", "aliases", "use") or (record is Citation and key in ("url", "brief")):
                continue
            value = self._value(key, field, f"{path}.{key}" if path else key)
            made[key] = [value] if field.shape.many and not field.shape.keyed else value
        return made

    def _value(self, key: str, field: Field, path: str) -> Any:
        shape = field.shape
        if shape.keyed:
            names = shape.choices[0] if shape.choices else "E1"
            return {"S1": names}
        match shape.kind:
            case "text" | "reference-or-text":
                return self._text(path)
            case "object" | "likelihood":
                return self._record(shape.of, path) if shape.of else None
            case "choice":
                return shape.choices[0] if shape.choices else CHOICES[shape.vocabulary]
            case "reference":
                return NAMED[shape.names[0]]
            case "registry":
                return f"{shape.vocabulary}-one"
            case "word" if key == "key":
                return "work2025"
            case "word" if key in PLAIN:
                return PLAIN[key]
            case "word":
                return self._text(path)
        return {
            "date": "2025-01-02", "flag": True, "number": 1, "percentage": "30%", "version": "1.2",
            "address": "https://example.org/a?b=1&c=2", "id": "x",
        }[shape.kind]  # fmt: skip
