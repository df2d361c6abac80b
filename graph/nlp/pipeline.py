"""The pass as a spaCy pipeline: one article in, one :class:`graph.records.Extraction` out.

Components, in order: sentences, definitions, documents, officials, events, titles, names, holdings,
references, relations. Each reads and fills the article's :class:`~graph.nlp.findings.Findings`,
which hangs on the Doc as ``doc._.findings``; ``doc.spans`` shows what was found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from graph.nlp import components  # noqa: F401  (registers the components)
from graph.nlp.findings import Findings
from graph.nlp.records_out import Recorder
from graph.nlp.tokens import Tokens, tokenize
from graph.reading.text import normalize
from graph.records import Article, Extraction

COMPONENTS = (
    "sentences",
    "definitions",
    "documents",
    "officials",
    "events_and_titles",
    "canonical_names",
    "holdings",
    "references",
    "relations",
)


class SyllableTokenizer:
    """Makes a Doc of syllables, numbers and signs; ``doc.text`` is the text given."""

    def __init__(self, vocab: Any) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Tokenize a text that is already normal (NFC)."""
        return self.doc(text, tokenize(text))

    def doc(self, text: str, tokens: Tokens) -> Doc:
        """A Doc of tokens made before; white space other than one blank is a token of its own."""
        words: list[str] = []
        spaces: list[bool] = []
        index: list[int] = []
        last = 0
        for start, end in zip(tokens.start, tokens.end, strict=True):
            gap = text[last:start]
            if gap == " " and words:
                spaces[-1] = True
            elif gap:
                words.append(gap)
                spaces.append(False)
            index.append(len(words))
            words.append(text[start:end])
            spaces.append(False)
            last = end
        if last < len(text):
            words.append(text[last:])
            spaces.append(False)
        doc = Doc(self.vocab, words=words, spaces=spaces)
        doc.user_data["index"] = index
        return doc


@cache
def make_pipeline() -> Language:
    """The pipeline (once a process): a blank Vietnamese one with our tokenizer and components."""
    nlp = spacy.blank("xx")
    # Shapes, suffixes and the like of each word take a quarter of the time, and no rule here asks for them.
    nlp.vocab.lex_attr_getters = {}  # type: ignore[attr-defined]
    nlp.tokenizer = SyllableTokenizer(nlp.vocab)
    for name in COMPONENTS:
        nlp.add_pipe(f"quanhe_{name}", name=name)
    return nlp


def extract(article: Article) -> Extraction:
    """All mentions, referents and claims of one article: a pure function of it and the lexicon."""
    normalized = normalize(article.text)
    nlp = make_pipeline()
    tokens = tokenize(normalized.text)
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, SyllableTokenizer)
    with nlp.memory_zone():
        doc = tokenizer.doc(normalized.text, tokens)
        doc._.findings = found = Findings(article, tokens)
        for _, component in nlp.pipeline:
            doc = component(doc)
        return Recorder(found, normalized.to_raw).run()


def extract_all(articles: Iterable[Article]) -> Iterator[Extraction]:
    """Extract from many articles, in their order."""
    for article in articles:
        yield extract(article)
