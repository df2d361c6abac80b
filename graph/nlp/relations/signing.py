"""SIGNED: which official put his name to a document."""

from __future__ import annotations

from graph.nlp.documents import kind_at
from graph.nlp.findings import Reference, Statement
from graph.nlp.relations.patterns import Sentence, verbs, word_set
from graph.nlp.relations.rows import objects
from graph.nlp.spans import Document, Name
from graph.nlp.tokens import LOWER

FAR = 16
MOST_OTHER = 12


def signing(sentence: Sentence) -> None:
    """As in "Ông A (đã) ký D", "D do ông A, Chủ tịch X, ký", "D, được ký bởi ông A", "“Tôi đã ký D”, ông A nói"."""
    for start, end in sentence.find(verbs("sign")):
        if not _is_signing(sentence, start, end):
            continue
        ways = (_cleft, _passive, _active, _spoken)
        pairs = next((pairs for way in ways if (pairs := way(sentence, start, end))), [])
        for name, document in pairs:
            properties = {"date": document.date} if document.date else {}
            begin = min(name.start, document.start) if document.start >= sentence.first else sentence.first
            stop = max(document.end, name.end, end)
            sentence.found.statements.append(
                Statement("SIGNED", name, document, begin, stop, "signing verb", 0.94, properties=properties)
            )


def _is_signing(sentence: Sentence, start: int, end: int) -> bool:
    """Whether "ký" is to sign a document, and done: not "chữ ký", "đăng ký", "ký kết", "sẽ ký", "chưa ký"."""
    low = sentence.tokens.low
    if low[start - 1 : start] and low[start - 1] in word_set("no_sign_before"):
        return False
    if low[end : end + 1] and low[end] in word_set("no_sign_behind"):
        return False
    near = range(max(sentence.first, start - 3), start)
    return not any((hit := verbs("not_signed").longest(sentence.tokens, k)) and hit[0] <= start for k in near)


def _active(sentence: Sentence, start: int, end: int) -> list[tuple[Name, Document]]:
    """The man whom nothing but his posts and adverbs part from the verb, and the documents behind it."""
    names = [name for name in sentence.names if name.end <= start]
    if not names or not _only_his(sentence, names[-1].end, start):
        return []
    return [(names[-1], document) for document in _behind(sentence, end)]


def _cleft(sentence: Sentence, start: int, end: int) -> list[tuple[Name, Document]]:
    """As in "**Người ký** Công văn số 5 **là** ông A", "Đồng ký vào Thông tư số 6 là ông B và bà C"."""
    tokens = sentence.tokens
    documents = _behind(sentence, end)
    if not documents or any(name.end <= start for name in sentence.names):
        return []
    first = max(documents[-1].end, documents[-1].reach)
    taken: list[Name] = []
    for name in sentence.names:
        opening = _opening(sentence, name)
        if opening < first:
            continue
        joined = tokens.low[opening - 1] == "là" if not taken else tokens.low[opening - 1] == "và"
        if not joined:
            break
        taken.append(name)
    return [(name, document) for name in taken for document in documents]


def _behind(sentence: Sentence, end: int) -> list[Document]:
    """The documents behind the verb, with a receiver or a count between: "ký gửi X D", "ký hai văn bản: D và E"."""
    direct = objects(sentence, end) or _this(sentence, end)
    if direct:
        return direct
    tokens = sentence.tokens
    first = next((d for d in sentence.documents if d.start >= end), None)
    if first is None or first.start - end > FAR:
        return []
    gap = tokens.low[end : first.start]
    counted = ":" in gap or (len(gap) <= 3 and all(word in word_set("signs_into") for word in gap))
    sent = gap[:1] == ["gửi"] and any(end < body.start < first.start for body in sentence.all_bodies)
    if not (counted or sent) or any(end <= name.start < first.start for name in sentence.names):
        return []
    row = [first]
    for document in sentence.documents:
        if document.start <= row[-1].start:
            continue
        between = tokens.low[max(row[-1].end, row[-1].reach) : document.start]
        if "và" not in between[-2:] and between != [","]:
            break
        row.append(document)
    return row


def _only_his(sentence: Sentence, first: int, last: int) -> bool:
    """Whether only the man's posts, dates, adverbs and those he stands for are between his name and the verb."""
    tokens = sentence.tokens
    k, other = first, 0
    while k < last:
        post = next((p for p in sentence.posts if p.start <= k < p.end), None)
        body = next((b for b in sentence.all_bodies if b.start <= k < b.end), None)
        if post is not None or body is not None:
            k = max(post.end if post is not None else k, body.end if body is not None else k)
        elif tokens.is_name_like(k) or tokens.low[k] in word_set("signer_blocks") or tokens.words[k] in ";:":
            return False
        else:
            k, other = k + 1, other + (tokens.shape[k] == LOWER)
    return other <= MOST_OTHER


def _passive(sentence: Sentence, start: int, end: int) -> list[tuple[Name, Document]]:
    """The last document before the verb, and those who sign it behind "do", "được", a comma, or "ký bởi"."""
    tokens = sentence.tokens
    by = tokens.low[end : end + 1] == ["bởi"]
    if by:
        signers = [name for name in sentence.names if name.start > end][:1]
        documents = [d for d in sentence.documents if max(d.end, d.reach) <= start][-1:]
        return [(name, document) for name in signers for document in documents]
    signers = _signers(sentence, start)
    if not signers:
        return []
    opening = _opening(sentence, signers[0])
    before = [d for d in sentence.documents if d.end <= opening]
    led = tokens.low[opening - 1] if opening > sentence.first else ""
    if led not in ("do", "được", "bởi", ","):
        return []
    if not before and led == "được" and opening - 1 == sentence.first:
        return [(signers[-1], document) for document in _after_comma(sentence, end)]
    if not before:
        meant = _bare(sentence) if led == "do" else None
        return [(signers[-1], meant)] if meant is not None else []
    if led == "," and not _ends_clause(sentence, before[-1], opening, end):
        return []
    documents = _row_before(sentence, before)
    in_turn = "lượt" in tokens.low[max(before[-1].end, before[-1].reach) : opening]
    if in_turn and len(documents) == len(signers):
        return list(zip(signers, documents, strict=True))
    return [(name, document) for name in signers for document in documents]


def _ends_clause(sentence: Sentence, document: Document, opening: int, end: int) -> bool:
    """As in "đó là Kế hoạch số 5, ông A ký sáng 2/1": nothing else is signed, and the document is no ground."""
    low = sentence.tokens.low
    if opening - max(document.end, document.reach) > 1 or low[sentence.first] in ("theo", "căn", "tại", "trong"):
        return False
    return end >= sentence.last or low[end] in word_set("behind_signed")


def _this(sentence: Sentence, end: int) -> list[Document]:
    """As in "ký **quyết định này**", "ký văn bản này": the last document before, of that kind."""
    tokens = sentence.tokens
    hit = kind_at(tokens, end) if end < sentence.last else None
    stop = hit[0] if hit is not None else end + 2 if tokens.low[end : end + 2] == ["văn", "bản"] else end
    if stop == end or tokens.low[stop : stop + 1] not in (["này"], ["trên"], ["nói"], ["đó"]):
        return []
    kind = hit[1]["kind"] if hit is not None else None
    before = [d for d in sentence.documents if d.end <= end and (kind in (None, "Văn bản") or d.kind == kind)]
    return before[-1:]


def _after_comma(sentence: Sentence, end: int) -> list[Document]:
    """As in "Được ông A ký tháng trước, **Quy hoạch …**": the subject behind the clause."""
    first = next((d for d in sentence.documents if d.start >= end), None)
    if first is None or first.start - end > 8 or sentence.tokens.words[first.start - 1] != ",":
        return []
    return [first]


def _signers(sentence: Sentence, verb: int) -> list[Name]:
    """The man right before the verb, with those whom "và" joins to him: "ông A và bà B cùng ký"."""
    names = [name for name in sentence.names if name.end <= verb]
    if not names or not _only_his(sentence, names[-1].end, verb):
        return []
    taken = [names[-1]]
    for name in reversed(names[:-1]):
        opening = _opening(sentence, taken[0])
        if sentence.tokens.low[opening - 1] != "và" or not _only_his(sentence, name.end, opening - 1):
            break
        taken.insert(0, name)
    return taken


def _opening(sentence: Sentence, name: Name) -> int:
    """Where a man begins with the posts and titles before his name: "do **Phó Chủ tịch UBND tỉnh A** ký"."""
    tokens = sentence.tokens
    k = name.start
    while k > sentence.first:
        post = next((p for p in sentence.posts if p.start < k <= p.end), None)
        if post is not None:
            k = post.start
        elif tokens.low[k - 1] in word_set("titles_before") or (
            tokens.words[k - 1] == "," and any(p.end == k - 1 for p in sentence.posts)
        ):
            k -= 1
        else:
            break
    return k


def _row_before(sentence: Sentence, before: list[Document]) -> list[Document]:
    """The last document and those joined to it by "và"."""
    row = [before[-1]]
    for document in reversed(before[:-1]):
        if sentence.tokens.low[max(document.end, document.reach) : row[0].start] not in (["và"], [","]):
            break
        row.insert(0, document)
    return row


def _spoken(sentence: Sentence, start: int, end: int) -> list[tuple[Name, Document]]:
    """As in "“Tôi đã ký Quyết định số 5”, ông A nói"."""
    if "tôi" not in sentence.tokens.low[max(sentence.first, start - 3) : start]:
        return []
    documents = objects(sentence, end)
    speaker = next((name for name in sentence.names if documents and name.start >= documents[-1].end), None)
    return [(speaker, document) for document in documents] if speaker is not None else []


def _bare(sentence: Sentence) -> Document | None:
    """As in "**Quyết định** do ông A ký": the last document of that kind before the sentence."""
    hit = kind_at(sentence.tokens, sentence.first)
    if hit is None:
        return None
    end, entry = hit
    earlier = [d for d in sentence.found.documents if d.end <= sentence.first and d.kind == entry["kind"] and d.key]
    if not earlier:
        return None
    sentence.found.references.append(Reference(sentence.first, end, earlier[-1]))
    return earlier[-1]
