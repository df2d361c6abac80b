"""AMENDS: what one document does to another: amend, supplement, replace, repeal."""

from __future__ import annotations

from graph.nlp.documents import kind_at
from graph.nlp.findings import Statement
from graph.nlp.phrases import Phrases
from graph.nlp.relations.patterns import Sentence, labelled, verbs, word_set
from graph.nlp.spans import Document

FAR = 20


def amending(sentence: Sentence) -> None:
    """As in "A sửa đổi B", "B bị A bãi bỏ", "Theo A, B được thay thế", "Nghị định này thay thế B"."""
    hows = labelled("amend", "how")
    _amends(sentence, hows)
    _undergoes(sentence, hows)
    _this(sentence, hows)


def _amends(sentence: Sentence, hows: Phrases[str]) -> None:
    """As in "A sửa đổi, bổ sung Điều 15 của B (và bãi bỏ C)", "B được thay thế bằng A"."""
    tokens = sentence.tokens
    amended: set[int] = set()
    for source in sentence.documents:
        if id(source) in amended:
            continue  # "A sửa đổi B và bãi bỏ C": C is A's
        begin, stop = source.end, min(max(source.end, source.reach) + FAR, sentence.last)
        if source.targets and source.targets[0][0] == "AMENDS":
            continue
        k = begin
        while k < stop:
            hit = hows.longest(tokens, k)
            if hit is None:
                k += 1
                continue
            if _denied(sentence, source, k):
                break
            if any(d.start < k < max(d.end, d.reach) and d is not source for d in sentence.documents):
                break
            targets = _amended(sentence, source, hit[0])
            amended |= {id(target) for target in targets}
            source = _decision(sentence, source)
            passive = tokens.low[k - 1] in ("bị", "được")
            for target in targets:
                one, other = (target, source) if passive else (source, target)
                sentence.found.statements.append(
                    Statement(
                        "AMENDS",
                        one,
                        other,
                        source.start,
                        target.end,
                        "amending verb",
                        0.94,
                        properties={"how": hit[1]},
                    )
                )
            if not targets:
                break
            # "và bãi bỏ C" goes on with the same document as its subject
            k = max(targets[-1].end, targets[-1].reach)
            stop = min(k + 4, sentence.last)


def _denied(sentence: Sentence, source: Document, verb: int) -> bool:
    """Whether it is not so, or only asked for, or the documents are those of a company."""
    low = sentence.tokens.low
    between = range(max(source.end, verb - 6), verb)
    asked = any(verbs("not_amended").longest(sentence.tokens, k) for k in between)
    return asked or low[verb - 1] in ("không", "chưa") or source.kind == "Tờ trình" or "HĐQT" in (source.sign or "")


def _decision(sentence: Sentence, source: Document) -> Document:
    """As in "**Quyết định số 2718** phê duyệt Đề án X và thay thế …": the decision, not what it approves."""
    before = [d for d in sentence.documents if max(d.end, d.reach) <= source.start]
    if source.label == "Program" and before and before[-1].label == "Resolution":
        gap = sentence.tokens.low[max(before[-1].end, before[-1].reach) : source.start]
        if "duyệt" in gap or gap == ["ban", "hành"]:
            return before[-1]
    return source


def _amended(sentence: Sentence, source: Document, k: int) -> list[Document]:
    tokens = sentence.tokens
    found: list[Document] = []
    position = k
    for document in sentence.found.documents:
        if document.start < k or document.start >= sentence.last or document is source:
            continue
        gap = tokens.low[position : document.start]
        if not all(word in word_set("amended") or word.isdigit() or len(word) == 1 for word in gap):
            break
        found.append(document)
        position = max(document.end, document.reach)
    return found


def _state(sentence: Sentence, source: Document, target: Document, how: str) -> None:
    begin = max(min(source.start, target.start), 0)
    stop = max(source.end, target.end)
    sentence.found.statements.append(
        Statement("AMENDS", source, target, begin, stop, "amending verb", 0.93, properties={"how": how})
    )


def _undergoes(sentence: Sentence, hows: Phrases[str]) -> None:
    """As in "B **đã được** A **sửa đổi**" and "**Theo** A, B **được thay thế**"."""
    tokens, low = sentence.tokens, sentence.tokens.low
    for target, source in zip(sentence.documents, sentence.documents[1:], strict=False):
        verb = max(source.end, source.reach)
        hit = hows.longest(tokens, verb) if verb < sentence.last else None
        if hit is None or source.start <= target.end or source.start - max(target.end, target.reach) > FAR:
            continue
        led = low[max(target.end, target.reach) : source.start]
        if led and led[-1] in ("được", "bị") and "không" not in led and "chưa" not in led:
            _state(sentence, source, target, hit[1])
    for source, target in zip(sentence.documents, sentence.documents[1:], strict=False):
        end = max(target.end, target.reach)
        k = end + 1 if low[end : end + 1] == ["đã"] else end
        hit = hows.longest(tokens, k + 1) if k + 1 < sentence.last and low[k] in ("được", "bị") else None
        opens = source.start - sentence.first == 1 and low[sentence.first] in ("theo", "tại")
        if hit is not None and opens and tokens.words[target.start - 1] == ",":
            _state(sentence, source, target, hit[1])


def _this(sentence: Sentence, hows: Phrases[str]) -> None:
    """As in "**Thông tư này** thay thế Thông tư số 58": the last document of that kind before the sentence."""
    tokens = sentence.tokens
    hit = kind_at(tokens, sentence.first)
    if hit is None or tokens.low[hit[0] : hit[0] + 1] != ["này"]:
        return
    how = next((found for k in range(hit[0] + 1, hit[0] + 5) if (found := hows.longest(tokens, k))), None)
    kind = str(hit[1]["kind"])
    earlier = [d for d in sentence.found.documents if d.end <= sentence.first and d.kind == kind and d.key]
    if how is None or not earlier:
        return
    for target in _amended(sentence, earlier[-1], how[0]):
        _state(sentence, earlier[-1], target, how[1])
