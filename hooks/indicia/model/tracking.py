"""Parameters of addresses that follow readers and name nothing: for cleaning addresses, and for judging them."""

from __future__ import annotations

import re

# A pattern is compiled when first used (and kept by `re`): not every check needs it.
_EVERYWHERE = (
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|yclid|ysclid|msclkid|twclid|ttclid|igshid|igsh|mc_[ce]id|_ga|_gl"
    r"|_hs(?:enc|mi)|mkt_tok|vero_id|oly_(?:enc|anon)_id|wickedid|ref_(?:src|url)|at_(?:medium|campaign|custom\d|link_\w+)"
    r"|ns_(?:campaign|mchannel|source|linkname|fee)|smid|smtyp|mibextid|cmpid|ocid|xtor|taid|s_cid"
)
# What is noise at one host may be the page's number at another.
_AT_HOST = {
    "youtube.com": {"si", "feature", "pp", "ab_channel"},
    "youtu.be": {"si", "feature"},
    "x.com": {"s", "t"},
    "twitter.com": {"s", "t"},
    "open.spotify.com": {"si"},
    "linkedin.com": {"trk", "rcm"},
    "theguardian.com": {"CMP"},
    "musavat.com": {"d"},
}


def tracks(host: str, parameter: str) -> bool:
    """True for a parameter (its name alone) that tells a site at the host where a reader came from."""
    own = next((names for known, names in _AT_HOST.items() if host == known or host.endswith(f".{known}")), None)
    return bool(re.fullmatch(_EVERYWHERE, parameter.lower())) or (own is not None and parameter in own)


def without_tracking(address: str, host: str) -> str:
    """The address without such parameters; `host` is its own, without `www.`. The rest stays as it is written."""
    head, question, rest = address.partition("?")
    if not question or "://" in rest:
        return address
    query, hash_mark, anchor = rest.partition("#")
    kept = [part for part in query.split("&") if not tracks(host, part.partition("=")[0])]
    return head + ("?" + "&".join(kept) if kept else "") + hash_mark + anchor
