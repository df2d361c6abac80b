"""Documents in a row behind a verb: "ban hành Nghị định số 1, Nghị định số 2 và Chỉ thị số 3"."""

from __future__ import annotations

from graph.nlp.relations.patterns import Sentence, verbs, word_set
from graph.nlp.spans import Document


def objects(sentence: Sentence, end: int) -> list[Document]:
    """The documents that stand right behind a verb, and those that "và" and commas add."""
    found: list[Document] = []
    position = end
    for document in sentence.documents:
        if found and document.start == found[-1].start:
            found.append(document)  # "Nghị định số 177, 178 và 179": one kind, several numbers
            position = max(position, document.end, document.reach)
            continue
        if document.start < end or document.start < position:
            continue
        low = sentence.tokens.low[position : document.start]
        if not found:
            if not sentence.only(verbs("adverbs"), position, document.start) and not _counted(low):
                break
        elif not all(word in (",", "và", ";", "các", "cùng", "như", "…") for word in _without_brackets(low)):
            break
        found.append(document)
        position = max(position, document.end, document.reach)
    return found


def _counted(low: list[str]) -> bool:
    """As in "12 luật gồm:", "ba đạo luật:", "6 dự án luật là" before the documents of a list."""
    return 0 < len(low) <= 7 and all(word.isdigit() or word in word_set("counted") for word in low)


def _without_brackets(low: list[str]) -> list[str]:
    """The words outside brackets: a result of a vote stands in them."""
    if "(" in low and ")" in low[low.index("(") :]:
        first = low.index("(")
        return low[:first] + _without_brackets(low[low.index(")", first) + 1 :])
    return low
