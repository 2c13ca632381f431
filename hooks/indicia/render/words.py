"""The words of the interface in one language, with its plurals and numbers."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from indicia.model.value_class import value_class
from indicia.model.vocabulary import Vocabulary
from indicia.render.environment import BrokenTemplateError


@value_class
class Words:
    """Interface strings. Plain text, with `{names}` to fill; the forms of a plural stand beside each other, as `a|b|c`.

    Forms: English one|other, Russian one|few|many, Azerbaijani one form.
    """

    language: str
    strings: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The words of a key. Raises BrokenTemplateError for a key that no strings file has."""
        found = self.strings.get(key)
        if found is None:
            raise BrokenTemplateError(f"there are no interface words {key!r} in {self.language!r}")
        return found.format(**values) if values else found

    def html(self, key: str, **values: object) -> Markup:
        """The same as HTML: the words escaped, and the values where they are not safe already."""
        return Markup.escape(self(key)).format(**values)

    def count(self, key: str, number: int) -> str:
        """A number with its noun in the form that goes with it."""
        forms = self(key).split("|")
        form = forms[min(plural(self.language, number), len(forms) - 1)]
        return form.format(n=self.number(number))

    def choice(self, group: str, value: str) -> str:
        """The words for a value of a list; a value that the interface has no words for reads as it is written."""
        return self.strings.get(f"{group}-{value}") or value.replace("-", " ")

    def listed(self, key: str) -> list[str]:
        return self(key).split("|")

    def number(self, number: float) -> str:
        """Digits in groups of three from 10,000 on, and the language's decimal sign."""
        text = f"{number:,.10g}" if abs(number) >= 10_000 else f"{number:.10g}"
        return text.replace(",", "\0").replace(".", self("number-decimal")).replace("\0", self("number-group"))

    def fixed(self, number: float, decimals: int) -> str:
        """A number below 1,000 with all its decimals, noughts too: numbers under each other are compared by place."""
        return f"{number:.{decimals}f}".replace(".", self("number-decimal"))


def words(vocabulary: Vocabulary, language: str) -> Words:
    """The words of a language, filled up with the English ones where it has none."""
    code = language.partition("-")[0]
    own = vocabulary.strings.get(language) or vocabulary.strings.get(code) or {}
    return Words(language, {**vocabulary.strings.get("en", {}), **own})


def plural(language: str, number: int) -> int:
    """Which of the forms goes with a number."""
    code = language.partition("-")[0]
    if code == "ru":
        if number % 10 == 1 and number % 100 != 11:
            return 0
        return 1 if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else 2
    return 0 if code == "az" or number == 1 else 1
