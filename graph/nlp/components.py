"""The named spaCy components of the pass; what each does is in the module it calls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from graph.nlp import events, names
from graph.nlp.adoption import adoption_dates
from graph.nlp.appointments import Appointments
from graph.nlp.belonging import belongings
from graph.nlp.bracketed import bracketed
from graph.nlp.careers import careers
from graph.nlp.chains import Linker
from graph.nlp.companies import drop_private
from graph.nlp.dates import date_at, numeric_at
from graph.nlp.definitions import definitions
from graph.nlp.deputies import deputies
from graph.nlp.documents import kinds, numbered
from graph.nlp.events import EventGrammar
from graph.nlp.findings import Findings
from graph.nlp.foreign import abroad, is_foreign
from graph.nlp.holdings import drop_contested, institutions, state_holdings
from graph.nlp.identity import name_documents, name_events
from graph.nlp.itemised import itemised
from graph.nlp.lists import organ_of_several, places_of_one_organ, shared_heads
from graph.nlp.namesakes import men_of_one_name
from graph.nlp.naming import Namer
from graph.nlp.open_mentions import open_titles
from graph.nlp.post_bodies import give_bodies
from graph.nlp.references import given_names, officials, pronouns, short_documents, titles_only
from graph.nlp.references import meetings as bare_meetings
from graph.nlp.relations.amending import amending
from graph.nlp.relations.carrying import carrying
from graph.nlp.relations.discipline import discipline, unmeasured
from graph.nlp.relations.honours import honours
from graph.nlp.relations.issuing import issuing
from graph.nlp.relations.meetings import meetings
from graph.nlp.relations.parts import inner_fixed, parts
from graph.nlp.relations.patterns import Sentence
from graph.nlp.relations.reviewing import reviewing
from graph.nlp.relations.signing import signing
from graph.nlp.relations.steering import directing, steering
from graph.nlp.rolls import rolls
from graph.nlp.sentences import sentence_starts
from graph.nlp.spans import Body, Event
from graph.nlp.standing import standing_programs
from graph.nlp.steered import steered
from graph.nlp.tails import read_tail
from graph.nlp.titles import TitleGrammar
from graph.nlp.walking import walk

Doc.set_extension("findings", default=None, force=True)

Component = Callable[[Doc], Doc]


def _component(
    name: str, work: Callable[[Findings], None], show: Callable[[Findings], list[Any]] | None = None
) -> None:
    """Register a component that does ``work`` and shows what it found as ``doc.spans[name]``."""

    def factory(nlp: Language, name: str) -> Component:
        def component(doc: Doc) -> Doc:
            work(doc._.findings)
            if show is not None:
                index = doc.user_data["index"]
                doc.spans[name] = [
                    Span(doc, index[thing.start], index[thing.end - 1] + 1) for thing in show(doc._.findings)
                ]
            return doc

        return component

    Language.factory(f"quanhe_{name}", func=factory)


def _sentences(found: Findings) -> None:
    found.sentences = sentence_starts(found.tokens)


def _documents(found: Findings) -> None:
    found.documents = numbered(found.tokens)
    found.grammar.documents = {document.start: document for document in found.documents}


def _officials(found: Findings) -> None:
    tokens = found.tokens
    walk(found)
    names.cut_glued(tokens, found.names)
    names.join_lowered(tokens, found.names)
    names.join_short(found.names)
    if abroad(tokens):
        _leave_out_national(found)
    deputies(found)
    shared_heads(found)
    places_of_one_organ(found)
    organ_of_several(found)
    inner_fixed(found)


def _leave_out_national(found: Findings) -> None:
    """Drop what every country has: ministries, the government, the assembly, and the posts there."""
    national = {id(body) for body in found.bodies.values() if _root(body).fixed}
    found.posts = [post for post in found.posts if post.body is None or id(post.body) not in national]
    found.bodies = {start: body for start, body in found.bodies.items() if id(body) not in national}


def _root(body: Body) -> Body:
    return _root(body.parent) if body.parent is not None else body


INSTITUTIONS = frozenset({"Chủ tịch nước", "Thủ tướng"})
def _events_and_titles(found: Findings) -> None:
    tokens = found.tokens
    event_grammar = EventGrammar(found)
    title_grammar = TitleGrammar(found, event_grammar)
    event_grammar.titles = title_grammar
    event_grammar.tail = lambda document: read_tail(found, event_grammar, document)
    event_begins, title_begins = events.heads().starts(), kinds().starts()
    taken = {document.start for document in found.documents}
    for document in list(found.documents):
        read_tail(found, event_grammar, document)
    i = 0
    while i < len(tokens):
        low = tokens.low[i]
        if low in title_begins and i not in taken and (made := title_grammar.at(i) or title_grammar.listed(i)):
            for document in made:
                found.documents.append(document)
                title_grammar.at_token.setdefault(document.start, document)
                if not document.targets:  # what follows then belongs to the document inside the name
                    read_tail(found, event_grammar, document)
            i = max(i + 1, made[0].end if made[0].event is None else i + 1)
            continue
        if low in event_begins and all(event.start != i for event in found.events) and (event := event_grammar.at(i)):
            found.events.append(event)
            i = event.end if event.rule != "described" else i + 1
            continue
        i += 1
    standing_programs(found)
    steered(found)
    for event in found.events:
        event.date = event.date or _day_of(found, event)
    for event in [e for e in found.events if e.rule == "described"]:
        if any(e.start < event.start < e.end for e in found.events if e is not event):
            found.events.remove(event)
    found.documents = [d for d in found.documents if d.number or not is_foreign(tokens, d.end)]
    if abroad(tokens):  # "Quỹ Nghiên cứu Quốc tế và Chiến lược Gruzia": programmes of Vietnam are none of theirs
        found.documents = [d for d in found.documents if d.label != "Program" or d.number]
    adoption_dates(found)
    found.documents.sort(key=lambda d: (d.start, d.end))
    found.events.sort(key=lambda e: (e.start, e.end))


def _day_of(found: Findings, event: Event) -> str | None:
    """The day on which a meeting is said to be held: the date that begins its sentence, or stands right behind it."""
    tokens = found.tokens
    if event.rule in ("national", "bare", "central") or (
        event.start and tokens.low[event.start - 1] in ("quyết", "tại", "của")
    ):
        return None
    first, _ = found.sentence_of(event.start)
    for k in (event.end, *range(first, min(first + 4, event.start))):
        if k < len(tokens) and (k == event.end or tokens.low[k] in ("ngày", "sáng", "chiều", "tối", "-")):
            hit = date_at(tokens, k) or numeric_at(tokens, k + 1)
            if hit is not None:
                return hit[0]
    return None


def _canonical_names(found: Findings) -> None:
    belongings(found)
    namer = Namer(found)
    namer.run()
    name_events(found)
    name_documents(found)


def _holdings(found: Findings) -> None:
    linker = Linker(found)
    linker.run()
    bracketed(linker)
    rolls(linker)
    itemised(linker)
    Appointments(linker).run()
    give_bodies(found, linker.holdings)
    drop_contested(found, linker.holdings)
    careers(found, linker.holdings)
    drop_private(found, linker.holdings)
    people = officials(found, linker.holdings)
    men_of_one_name(found, people, linker.holdings)
    given_names(found, people, linker.holdings)
    state_holdings(found, linker.holdings)
    titles_only(found, linker.holdings, linker.linked, people)
    institutions(found, linker)
    open_titles(found, linker.linked)
    found.linked_posts = linker.linked | {id(post) for post in found.posts if post.role_key not in INSTITUTIONS}
    pronouns(found, people)


def _relations(found: Findings) -> None:
    parts(found)
    steering(found)
    bodies = found.bodies_in_order()
    for first, last in found.each_sentence():
        sentence = Sentence(found, first, last, bodies)
        if sentence.documents or sentence.events or sentence.references or sentence.bodies or sentence.names:
            issuing(sentence)
            signing(sentence)
            directing(sentence)
            carrying(sentence)
            amending(sentence)
            reviewing(sentence)
            meetings(sentence)
            honours(sentence)
            discipline(sentence)
            unmeasured(sentence)


_component("sentences", _sentences)
_component("definitions", definitions)
_component("documents", _documents)
_component("officials", _officials)
_component("events_and_titles", _events_and_titles)
_component("canonical_names", _canonical_names, lambda found: found.bodies_in_order())
_component("holdings", _holdings, lambda found: [name for name in found.names if name.key])


def _references(found: Findings) -> None:
    short_documents(found)
    bare_meetings(found)


_component("references", _references)
_component("relations", _relations, lambda found: found.documents)
