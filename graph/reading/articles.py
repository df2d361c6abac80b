"""All inputs to articles: each text once, under one id, in an order that does not depend on that of the paths.

The id is the one given (in a JSON line or metadata.csv), else the file's name without its suffix; where that
name stands for several texts, the whole of ``source``. A JSON line without an id takes the file's name and the
first twelve digits of its text's hash, so that moving lines moves no id.
"""

from __future__ import annotations

import hashlib
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from graph.reading.fields import Fields
from graph.reading.formats import Draft, read_drafts
from graph.reading.metadata import read_metadata
from graph.reading.problems import Problem
from graph.reading.sources import find_sources
from graph.records import Article


@dataclass(frozen=True, slots=True)
class ReadResult:
    """Articles sorted by id, and what was wrong with the rest, sorted by file and line."""

    articles: list[Article]
    problems: list[Problem]

    @property
    def undated(self) -> int:
        """How many articles have no date of publication."""
        return sum(article.published is None for article in self.articles)


@dataclass(frozen=True, slots=True)
class _Hashed:
    """A draft with the hash of its text."""

    draft: Draft
    sha256: str

    @property
    def order(self) -> tuple[str, int, str, str]:
        """Which comes first, whatever the order of the paths."""
        return (self.draft.source.name, self.draft.line or 0, self.sha256, self.draft.source.shown)


def read_articles(paths: Sequence[Path | str], *, stdin: BinaryIO | None = None) -> ReadResult:
    """Read the articles of files, folders (with all below) and ``-``, standard input.

    Takes .txt, .html, .htm, .jsonl and .jsonl.gz; standard input holds JSON lines if it begins with ``{``, else
    one text. ``stdin`` is a stream of bytes to read in place of the process's own. An article's ``text`` is as
    read, its ``source`` relative to what was named: the file's name, the path below the folder, or ``-``; the
    articles of a file of JSON lines share its name. One id with one text is one article, however often; of one
    id with two texts the first by source is kept, and the other is a problem. Raises nothing for bad input:
    every fault is a problem, and the rest is read.
    """
    found = find_sources(paths)
    metadata, faults = read_metadata(found.metadata)
    problems = [*found.problems, *faults]
    drafts: list[_Hashed] = []
    for source in found.sources:
        for item in read_drafts(source, metadata, stdin if stdin is not None else sys.stdin.buffer):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                drafts.append(_Hashed(item, hashlib.sha256(item.text.encode("utf-8")).hexdigest()))
    drafts.sort(key=lambda hashed: hashed.order)
    by_id: dict[str, list[_Hashed]] = defaultdict(list)
    for article_id, hashed in zip(_ids(drafts), drafts, strict=True):
        by_id[article_id].append(hashed)
    articles = [_settle(article_id, by_id[article_id], problems) for article_id in sorted(by_id)]
    return ReadResult(articles, sorted(set(problems), key=lambda p: (p.file, p.line or 0, p.message)))


def _ids(drafts: Sequence[_Hashed]) -> list[str]:
    texts: dict[str, set[str]] = defaultdict(set)
    for hashed in drafts:
        if hashed.draft.fields.id is None and hashed.draft.line is None:
            texts[hashed.draft.source.stem].add(hashed.sha256)

    def settled(hashed: _Hashed) -> str:
        source = hashed.draft.source
        if hashed.draft.fields.id is not None:
            return hashed.draft.fields.id
        if hashed.draft.line is not None:
            return f"{source.stem}#{hashed.sha256[:12]}"
        return source.stem if len(texts[source.stem]) == 1 else source.name

    return [settled(hashed) for hashed in drafts]


def _settle(article_id: str, drafts: Sequence[_Hashed], problems: list[Problem]) -> Article:
    """Make one article of the drafts of one id: what the first leaves unknown, its copies may tell."""
    first = drafts[0]
    fields = Fields()
    for hashed in drafts:
        if hashed.sha256 == first.sha256:
            fields = fields.or_else(hashed.draft.fields)
            continue
        kept = first.draft.source.shown + (f", line {first.draft.line}" if first.draft.line else "")
        problems.append(
            Problem(
                hashed.draft.source.shown,
                hashed.draft.line,
                f"its id {article_id!r} has another text already ({kept}), which is kept",
                "give one of them another id, or take one out",
            )
        )
    return Article(
        id=article_id,
        text=first.draft.text,
        headline=fields.headline,
        publisher=fields.publisher,
        published=fields.published,
        url=fields.url,
        place=fields.place,
        sha256=first.sha256,
        source=first.draft.source.name,
        extra=dict(sorted(fields.extra.items())),
    )
