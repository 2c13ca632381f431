"""What the words of the closed vocabularies mean, for those who write them: the JSON Schema shows it.

Only the schema asks for it, so the declarations at the fields, which every start loads, hold the words alone.
"""

from __future__ import annotations

from collections.abc import Mapping

WORD_MEANINGS: Mapping[str, Mapping[str, str]] = {
    "kinds": {
        "analysis": "judgements with evidence, scenarios and indicators; every rule is asked",
        "op-ed": "an opinion; what is only missing in argument, likelihood, scenarios and indicators is not asked for",
        "backgrounder": "facts without a forecast; the same is not asked for",
        "tracker": "indicators followed over time; scenarios are not asked for",
        "note": "a short piece; what is only missing is not asked for, as in an op-ed",
    },
    "brief-status": {
        "draft": "being written; the site shows it only if drafts are asked for",
        "review": "written, and read by others before it is published",
        "published": "public; needs `published`",
        "superseded": "public, but another brief has taken its place",
        "withdrawn": "public as a notice that it no longer stands",
    },
    "brief-relation": {
        "see-also": "on a related subject",
        "supersedes": "this brief takes its place",
        "updates": "this brief carries it on",
        "responds-to": "this brief answers it",
        "builds-on": "this brief takes its conclusions as given",
        "contradicts": "this brief comes to other conclusions",
        "translation-of": "this brief is a translation of it",
    },
    "origin-relation": {
        "adapted": "its argument is restated in another form",
        "translated": "its text is translated",
        "summary": "its main points are restated",
    },
    "confidence": {
        "low": "scant, fragmentary or doubtful information",
        "moderate": "credible information, not enough for more",
        "high": "good information from several sources",
    },
    "evidence-type": {
        "reported": "a report of what happened",
        "document": "a document itself: a treaty, a decree, a contract",
        "data": "figures and measurements",
        "statement": "what somebody said on their own behalf",
        "media-claim": "what media claim without showing it",
        "expert-opinion": "what somebody thinks who knows the subject",
        "observation": "what the author saw",
        "inference": "what the author concludes from other evidence",
    },
    "consistency": {
        "very-consistent": "if the scenario were true, one would surely expect to see this",
        "consistent": "if the scenario were true, one would expect to see this",
        "neutral": "it speaks neither for the scenario nor against it",
        "inconsistent": "if the scenario were true, one would not expect to see this",
        "very-inconsistent": "it can hardly be true together with the scenario",
        "not-applicable": "it cannot be held against the scenario",
    },
    "expectation": {
        "highly-likely": "if the scenario unfolds, it is nearly sure to be seen",
        "likely": "if the scenario unfolds, it will rather be seen",
        "could": "if the scenario unfolds, it may be seen or not",
        "unlikely": "if the scenario unfolds, it will rather not be seen",
        "highly-unlikely": "if the scenario unfolds, it is nearly sure not to be seen",
    },
    "observation-status": {
        "not-observed": "looked for, and not seen so far",
        "partly-observed": "seen, but short of what counts",
        "observed": "seen: what counts has happened",
        "absent": "its window has closed, and it was not seen",
        "no-information": "nothing can be said: no source was found",
        "retired": "no longer watched",
    },
    "outcome": {
        "yes": "it happened",
        "no": "it did not happen",
        "ambiguous": "what happened cannot be judged by the question",
        "annulled": "the question lost its premise, and does not count",
    },
    "cadence": {
        "daily": "to be looked at every day",
        "weekly": "to be looked at every week",
        "monthly": "to be looked at every month",
        "quarterly": "to be looked at every three months",
    },
    "rating": {
        "solid": "well supported",
        "caveated": "correct with some caveats",
        "unsupported": "questionable, or without support",
    },
    "role": {
        "main": "the one that the analysis holds likeliest",
        "baseline": "things go on as they are",
        "alternative": "another plausible way",
        "wildcard": "unlikely, and of great consequence",
        "condition": "a branch point: other scenarios stand under it by `given`",
    },
    "certainty": {
        "confirmed": "known from several sources, or beyond doubt",
        "reported": "reported, not confirmed",
        "disputed": "somebody denies it",
        "planned": "announced or expected, not there yet",
    },
    "update-type": {
        "update": "the world changed: new facts",
        "correction": "an error of ours is put right; needs `was` and `now`",
        "clarification": "what was right is said more clearly",
        "addendum": "something is added",
        "indicator": "an indicator moved",
        "reassessment": "a judgement moved without new facts",
        "retraction": "a claim or a judgement is taken back",
        "withdrawal": "the whole brief is taken back",
    },
    "judgement-effect": {
        "none": "looked into: the judgements stand",
        "none-assessed": "not looked into yet",
        "raised": "a likelihood went up",
        "lowered": "a likelihood went down",
        "changed": "a judgement says something else now",
    },
    "covers": {
        "full": "the source carries the whole claim",
        "unchecked": "nobody has compared the source with the claim yet",
        "partial": "the source carries a part of the claim",
        "context": "the source gives background only",
        "no": "the source does not carry the claim",
    },
    "reliability": {
        "A": "completely reliable",
        "B": "usually reliable",
        "C": "fairly reliable",
        "D": "not usually reliable",
        "E": "unreliable",
        "F": "cannot be judged",
    },
    "severity": {
        "error": "fails the check",
        "warning": "fails the check under `--strict`",
        "disclosure": "shown and counted, never fails",
        "note": "a remark, never fails",
        "off": "not asked",
    },
}
"""By the name of the vocabulary, in the order of the words at the fields. A site may add kinds of its own."""


def vocabulary_of(choices: tuple[str, ...]) -> str:
    """The name of the vocabulary that holds exactly these words; empty where there is none."""
    return next((name for name, meanings in WORD_MEANINGS.items() if tuple(meanings) == choices), "")
