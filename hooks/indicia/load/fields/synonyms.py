"""Other words for fields, in the languages of our authors: what `events`, `tags` or `источник` is called here."""

from __future__ import annotations

from collections.abc import Collection, Mapping

_OTHER_WORDS = {
    "title": "headline heading name caption label başlıq ad заголовок название имя",
    "subtitle": "summary description abstract lead standfirst xülasə резюме описание",
    "authors": "author writer writers by müəllif müəlliflər автор авторы",
    "as_of": "date cutoff cut_off cut_off_date cutoff_date information_cutoff asof tarix дата",
    "published": "date publication_date pub_date published_on date_published released",
    "review_by": "review review_on next_review",
    "thesis": "main_judgement main_judgment bottom_line bluf tezis тезис",
    "kind": "type category format",
    "status": "state",
    "lang": "language locale dil язык",
    "topics": "tags tag keywords keyword subjects categories mövzular mövzu темы теги",
    "question": "sual вопрос",
    "source_note": "sources_note about_sources",
    "judgements": "conclusions findings key_judgements key_judgments key_findings mühakimələr суждения выводы",
    "evidence": "facts claims proof proofs sübutlar sübut dəlillər dəlil доказательства факты",
    "assumptions": "premises fərziyyələr допущения предположения",
    "scenarios": "hypotheses hypothesis outcomes futures ssenarilər сценарии гипотезы",
    "indicators": "signposts signals warning_signs göstəricilər indikatorlar индикаторы",
    "timeline": "events chronology calendar xronologiya hadisələr хронология события",
    "gaps": "unknowns questions open_questions boşluqlar пробелы",
    "updates": "changes changelog revisions history yeniliklər обновления",
    "related": "see_also links similar",
    "waive": "waivers waived ignore exceptions",
    "actors": "people persons parties players aktorlar акторы участники",
    "places": "place location locations regions yerlər места",
    "cite": "cites cited citation citations source sources ref refs reference references mənbə mənbələr источник",
    "uncited": "no_source unsourced without_source",
    "claim": "fact assertion iddia утверждение",
    "statement": "judgement judgment assumption mühakimə суждение",
    "supports": "for backs confirms supporting supported dəstəkləyir поддерживает",
    "opposes": "against contradicts refutes weakens disproves undermines противоречит",
    "likelihood": "probability prob odds chance ehtimal вероятность",
    "p": "probability prob likelihood value",
    "confidence": "sureness confidence_level inam уверенность",
    "confidence_basis": "basis because confidence_reason",
    "reasoning": "rationale explanation argument reason why",
    "reason": "why because rationale justification",
    "why": "reason because rationale importance",
    "would_change_if": "change_if would_change changes_if",
    "if_wrong": "impact consequence consequences if_false",
    "counts_as_observed": "threshold criterion criteria counts trigger observed_if",
    "does_not_count": "excludes exclusions not_counted",
    "due": "deadline until closes ends end by date",
    "opens": "starts start begins from",
    "horizon": "deadline until by due",
    "expect": "expectations expected",
    "observations": "looks readings log observed",
    "forecast": "forecasts probabilities",
    "summary": "description text detail details what xülasə резюме описание",
    "name": "title label headline ad имя название",
    "detail": "details description text summary note",
    "given": "parent condition depends_on",
    "note": "notes comment comments remark qeyd примечание",
    "key": "cite source ref",
    "locator": "page pages p pp",
    "quote": "quotation excerpt sitat цитата",
    "id": "key name code number ид",
    "date": "day when on time tarix дата",
    "file": "path src image",
    "alt": "description text alt_text",
    "brief": "id to",
    "credit": "source photographer",
}  # fmt: skip


def _meanings() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for field, words in _OTHER_WORDS.items():
        for word in words.split():
            found[word] = (*found.get(word, ()), field)
    return found


_FIELDS_OF = _meanings()


def fields_meant(word: str, names: Collection[str]) -> list[str]:
    """The fields among some that another word may stand for, likeliest first. `word` is in lower case, with `_`."""
    return [field for field in _FIELDS_OF.get(word, ()) if field in names]
