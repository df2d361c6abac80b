"""When two spellings are one name, for comparing a built graph with annotations.

More lenient than identity: ``TP Hà Nội`` and ``Hà Nội`` are equal here. Nothing but the evaluation may use it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib import resources

import yaml

_TONES = {"\u0300": "1", "\u0301": "2", "\u0303": "3", "\u0309": "4", "\u0323": "5"}
_SHORT_DEPUTY = re.compile(r"^pho2 (ban|phong1|đoan1|khoa)$")


@cache
def spellings() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The patterns of ``spellings.yaml`` with what their matches become, in the file's order."""
    raw = yaml.safe_load(resources.files("graph.evaluation").joinpath("spellings.yaml").read_text(encoding="utf-8"))
    return tuple((re.compile(entry["pattern"]), entry["into"]) for entry in raw)


def tone_last(syllable: str) -> str:
    """Spell a syllable with its tone as a digit at its end, so that ``uỷ`` and ``ủy`` are one; tones stay apart."""
    decomposed = unicodedata.normalize("NFD", syllable)
    tone = "".join(_TONES[c] for c in decomposed if c in _TONES)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES)) + tone


@cache
def name_key(name: str) -> str:
    """The form under which two spellings of one name are equal."""
    text = unicodedata.normalize("NFC", name).casefold().replace("\u00a0", " ")
    for pattern, into in spellings():
        text = pattern.sub(into, text)
    return " ".join(tone_last(word) for word in text.split())


def role_key(role: str | None) -> str:
    """A post's key: as for names, and ``Phó phòng`` is ``Phó Trưởng phòng``; empty for None."""
    return _SHORT_DEPUTY.sub(r"pho2 trương4 \1", name_key(role or ""))
