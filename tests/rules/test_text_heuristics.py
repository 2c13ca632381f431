"""Rules that read texts: the words and the exact place of each, in three languages; and what they must leave alone."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from rules.asking import HEAD, ask, stretches

Site = Callable[[Mapping[str, str | bytes]], Path]
BRIEF = "content/briefs/canal.yml"
ACTORS = (
    "putin: {name: {en: Vladimir Putin, az: Vladimir Putin, ru: Владимир Путин}, type: person}\n"
    "aliyev: {name: {en: Ilham Aliyev, az: İlham Əliyev, ru: Ильхам Алиев}, type: person}\n"
    "us: {name: {en: United States}, aliases: [US], type: state}\n"
)


def found(site: Site, rule: str, fields: str, lang: str = "en", head: str = HEAD) -> list[str]:
    root = site({BRIEF: f"{head}lang: {lang}\n{fields}", "content/registry/actors.yml": ACTORS})
    return stretches(ask(rule, root))


def judgement(text: str) -> str:
    return f"judgements:\n  - {{id: J1, statement: {json.dumps(text, ensure_ascii=False)}}}\n"


def claim(text: str, more: str = "uncited: None was named.") -> str:
    return f"evidence:\n  - {{id: E1, claim: {json.dumps(text, ensure_ascii=False)}, {more}}}\n"


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "Traffic will UNDOUBTEDLY and, of course, inevitably fall.", ["UNDOUBTEDLY", "of course", "inevitably"]),
        ("en", "There is no\ndoubt.", ["no\\ndoubt"]),
        ("en", "It is *undoubtedly* so.", ["undoubtedly"]),
        ("en", "It will almost certainly fall.", []),
        ("en", 'He calls it “undoubtedly” so; «of course», "no doubt" and `inevitably`.', []),
        ("en", "See [@undoubtedly, of course] and https://example.org/of-course here.", []),
        ("en", "The course correction was of course corrections.", []),
        ("en", "An undoubted text: a recourse of courses.", []),
        ("az", "ŞÜBHƏSİZ, bu qaçılmazdır.", ["ŞÜBHƏSİZ", "qaçılmazdır"]),
        ("az", "Mütləq əksəriyyət səs verdi.", []),
        ("ru", "Несомненно, это неизбежно; всё ещё.", ["Несомненно", "неизбежно"]),
        ("ru", "Он сказал: «несомненно».", []),
    ],
)
def test_words_of_certainty(site: Site, lang: str, text: str, words: list[str]) -> None:
    assert found(site, "LIK-008", judgement(text), lang) == words


def test_capital_i_is_read_as_its_language_has_it(site: Site) -> None:
    # Azerbaijani I is a capital ı, so LABÜDDİR holds labüd, and AYDINDIR KI is no aydındır ki.
    assert found(site, "LIK-008", judgement("LABÜDDİR. AYDINDIR Kİ belə olacaq."), "az") == ["LABÜDDİR", "AYDINDIR Kİ"]
    assert found(site, "LIK-008", judgement("It is INEVITABLE."), "en") == ["INEVITABLE"]
    assert found(site, "LIK-008", judgement("It is INEVİTABLE."), "az") == []


def test_each_version_is_read_in_its_own_language(site: Site) -> None:
    text = "judgements:\n  - {id: J1, statement: {en: It may fall., az: Düşə bilər., ru: Может упасть., fr: Il may.}}\n"

    assert found(site, "LIK-007", text) == ["may", "bilər", "Может"]


def test_stated_as_counts_only_where_the_brief_itself_says_nothing(site: Site) -> None:
    rows = "judgements:\n  - {id: J1, statement: A., likelihood: {term: TERM, stated_as: undoubtedly}}\n"

    assert found(site, "LIK-008", rows.replace("TERM", "not-stated")) == ["undoubtedly"]
    assert found(site, "LIK-008", rows.replace("TERM", "very-likely")) == []


def test_what_others_say_is_not_the_analysts_voice(site: Site) -> None:
    for kind, words in (("reported", ["regime"]), ("media-claim", []), ("expert-opinion", []), ("statement", [])):
        assert found(site, "EVD-017", claim("The regime fell.", f"uncited: No., type: {kind}")) == words
    assert found(site, "EVD-017", claim("Critics said that the regime fell. The sanctions regime stays.")) == []
    assert found(site, "EVD-017", claim("A regime for transit is agreed.")) == []
    assert found(site, "EVD-017", claim("Режим санкций остаётся."), "ru") == []
    assert found(site, "EVD-017", claim("Режим пал."), "ru") == ["Режим"]
    assert found(site, "EVD-017", claim("Viza rejimi qalır, rejim isə yox."), "az") == ["rejim"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The irrigation regime, the temperature regime and a fire regime differ."),
        ("ru", "Температурный режим выдержан, режим полива изменён, водный режим реки прежний."),
        ("ru", "Станция работает в штатном режиме; аварийный режим снят, режим ЧС отменён."),
        ("az", "Suvarma rejimi dəyişdi, temperatur rejimi və gün rejimi qaldı."),
    ],
)
def test_regimes_of_things_are_no_loaded_words(site: Site, language: str, text: str) -> None:
    assert found(site, "EVD-017", claim(text), language) == []


def test_who_counts_votes_is_told_no_mind(site: Site) -> None:
    text = "Россия считает голоса на востоке."
    assert found(site, "EVD-010", claim(text), "ru") == []
    assert found(site, "EVD-010", claim("Россия считает запад врагом."), "ru") == ["Россия считает"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It may, might or could fall.", ["may", "might", "could"]),
        ("It cannot be ruled\u00a0out.", ["cannot be ruled\u00a0out"]),
        ("In May the military might was shown, and could not be hidden.", []),
        ("It will fall in 12 May streets.", []),
        ("Mayhem, mighty, couldron.", []),
    ],
)
def test_vague_words(site: Site, text: str, words: list[str]) -> None:
    assert found(site, "LIK-007", judgement(text)) == words
    assert found(site, "LIK-007", claim(text)) == []


def test_confidence_and_likelihood_in_one_sentence(site: Site) -> None:
    assert found(site, "LIK-006", judgement("We have high confidence that it is likely.")) == ["high confidence"]
    assert found(site, "LIK-006", judgement("We have high confidence in it. It is likely.")) == []
    assert found(site, "LIK-006", judgement("Confidence-building is likely.")) == []
    assert found(site, "LIK-006", judgement("С высокой уверенностью: вероятно."), "ru") == ["С высокой уверенностью"]
    assert found(site, "LIK-006", judgement("Yüksək əminliklə, çox güman ki, düşəcək."), "az") == ["Yüksək əminliklə"]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "Putin wants it and still believes it.", ["Putin wants"]),
        ("en", "The US still expects it.", ["US still expects"]),
        ("en", "Moscow’s hopes fell; it expects them.", []),
        ("en", "Aides said that Moscow wants it.", []),
        ("en", "Moscow reportedly wants it.", []),
        ("en", "In Moscow, people want it.", []),
        ("en", "“Moscow wants it.”", []),
        ("az", "Moskva onların geri çəkilməsini gözləyir.", ["gözləyir"]),
        ("az", "Moskvanın nə istədiyi bilinmir, o gözləyir.", []),
        ("az", "Moskva, ekspertlərin fikrincə, bunu istəyir.", []),
        ("ru", "Москва по-прежнему рассчитывает на это.", ["Москва по-прежнему рассчитывает"]),
        ("ru", "По словам дипломатов, Кремль хочет этого.", []),
    ],
)
def test_intent_told_as_fact(site: Site, lang: str, text: str, words: list[str]) -> None:
    assert found(site, "EVD-010", claim(text), lang) == words
    assert found(site, "EVD-010", claim(text, "uncited: No., type: inference, basis: Orders."), lang) == []
    assert found(site, "EVD-010", claim(text, "uncited: No., type: statement"), lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "Analyst Mykhailo Honchar describes it.", ["Analyst Mykhailo Honchar describes"]),
        ("en", "According to Mykhailo Honchar, it fell.", ["According to Mykhailo Honchar"]),
        ("en", "Putin said so.", ["Putin said"]),
        ("en", "Officials say so. The Ministry says so. Moscow says so.", []),
        ("en", "Mykhailo Honchar, a former adviser, says so.", ["Mykhailo Honchar"]),
        ("en", "Mykhailo Honchar lives where rivers say nothing.", []),
        ("az", "Analitik Mixaylo Qonçar bunu cəza adlandırır.", ["Analitik Mixaylo Qonçar"]),
        ("ru", "По словам Михаила Гончара, это так.", ["По словам Михаила Гончара"]),
        ("ru", "Аналитик Михаил Гончар заявил об этом.", ["Аналитик Михаил Гончар заявил"]),
    ],
)
def test_words_reported_without_a_source(site: Site, lang: str, text: str, words: list[str]) -> None:
    assert found(site, "EVD-011", claim(text), lang) == words
    assert found(site, "EVD-011", claim(text, "cite: key"), lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "Drones destroyed all 17 storage tanks at the depot.", ["17 storage tanks"]),
        ("en", "Aid fell by 40 % and cost $3.5 billion.", ["40 %"]),
        ("en", "Some 12,000 soldiers left.", ["12,000 soldiers left"]),
        ("en", "Thirty ships waited.", ["Thirty ships waited"]),
        ("en", "In 2025, on 6 December and December 7, at 10:30 and on 18.08.2025.", []),
        ("en", "Article 5, Decree 607, T-72, F-16, G20, Minsk 2, No. 7, 28-point, A320, 5G and the 4th.", []),
        ("en", "Ten days earlier the two sides met for two main reasons.", []),
        ("en", "He wrote of “17 tanks” in `17 tanks`.", []),
        ("en", "The plant makes 300 thousand tons and 12 500 bolts.", ["300 thousand tons"]),
        ("en", "One man rules.", []),
        ("az", "17 çən məhv edildi.", ["17 çən məhv"]),
        ("az", "2025-ci ilin 6 dekabrında 5-ci maddə və T-72.", []),
        ("ru", "Дроны уничтожили 17 резервуаров.", ["17 резервуаров"]),
        ("ru", "6 декабря 2025 года статья 5 и две стороны.", []),
    ],
)
def test_numbers_without_a_source(site: Site, lang: str, text: str, words: list[str]) -> None:
    assert found(site, "EVD-012", claim(text), lang) == words
    assert found(site, "EVD-012", claim(text, "cite: key"), lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "Ilham Aliyev took bribes.", ["bribes"]),
        ("en", "Aliyev’s corruption was shown.", ["corruption"]),
        ("en", "Ilham Aliyev met them. Corruption is a crime elsewhere.", []),
        ("en", "The United States took bribes.", []),
        ("az", "Əliyevin rüşvət aldığı deyilir.", ["rüşvət"]),
        ("en", "Ilham Aliyev was acquitted of fraud.", []),
        ("en", "Ilham Aliyev stole, took bribes and was convicted.", ["stole"]),
        ("ru", "Алиева обвиняют в коррупции.", ["обвиняют в"]),
    ],
)
def test_allegations_against_a_person(site: Site, lang: str, text: str, words: list[str]) -> None:
    assert found(site, "EVD-019", claim(text), lang) == words


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        (
            "en",
            "Recently, in the coming months, last week and 3 days ago.",
            ["Recently", "in the coming months", "last week", "3 days ago"],
        ),
        ("en", "In the last week of June 2025, as soon as possible, shortly after it.", []),
        ("az", "Son aylarda və gələn il, tezliklə.", ["Son aylarda", "gələn il", "tezliklə"]),
        (
            "ru",
            "В последние месяцы, на прошлой неделе, два года назад.",
            ["В последние месяцы", "на прошлой неделе", "два года назад"],
        ),
        ("ru", "Вскоре после встречи.", []),
    ],
)
def test_relative_time(site: Site, lang: str, text: str, words: list[str]) -> None:
    assert found(site, "TIM-008", judgement(text), lang) == words
    assert found(site, "TIM-008", claim(text, "uncited: No., date: 2025-06"), lang) == []


@pytest.mark.parametrize(
    ("statement", "threshold", "words"),
    [
        ("Shippers are angry.", "They feel let down.", ["angry", "feel"]),
        ("Shippers are angry.", "Two lines publish a protest.", []),
        ("Shippers are angry.", "A survey shows anger among half of them.", []),
        ("Moscow loses patience.", "Its ministry says that it has lost patience.", []),
        ("A letter of intent is signed.", "A letter of intent.", []),
    ],
)
def test_what_cannot_be_observed(site: Site, statement: str, threshold: str, words: list[str]) -> None:
    rows = f"indicators:\n  - {{id: I1, statement: {statement}, counts_as_observed: {threshold}}}\n"

    assert found(site, "IND-003", rows) == words


def test_a_mark_is_exact_through_folds_and_escapes(site: Site) -> None:
    text = (
        "judgements:\n  - id: J1\n    statement: >\n      It is beyond\n      doubt that \\x it is “not\n"
        "      of course” so.\n"
    )
    root = site({BRIEF: HEAD + text})

    (problem,) = ask("LIK-008", root)

    assert problem.span.written == "beyond\n      doubt"
    assert problem.value == "beyond doubt"


def test_a_site_changes_the_lists(site: Site) -> None:
    words = {"content/registry/words.yml": "en: {loaded: [oligarch*, -regime]}\n"}
    root = site({BRIEF: HEAD + judgement("Oligarchs and the regime."), **words})

    assert stretches(ask("EVD-017", root)) == ["Oligarchs"]
