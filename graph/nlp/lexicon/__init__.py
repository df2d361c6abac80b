"""The word lists and grammars of the NLP pass, as data: one YAML file a kind.

Every entry names what it is for; ``examples`` (and ``not``, its counter-examples) are run by the
tests, see ``tests/nlp/lexicon``.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import yaml

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load(name: str) -> Any:
    """The content of ``name``.yaml (once a process)."""
    path = resources.files("graph.nlp.lexicon").joinpath(f"{name}.yaml")
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)


@cache
def words(name: str, section: str) -> frozenset[str]:
    """One list of words of a file that holds several, as a set."""
    return frozenset(load(name)[section])
