from __future__ import annotations

import random

import pytest
from built_alone import invented, seeds
from resolving.small_worlds import told

from graph.nlp.pipeline import extract_all
from graph.records import Article, Extraction, Resolved
from graph.resolving import resolve
from graph.schema import schema

World = tuple[list[Article], list[Extraction], Resolved]


@pytest.fixture(scope="module", params=["seeds", "invented"])
def world(request: pytest.FixtureRequest) -> World:
    articles = {"seeds": seeds, "invented": invented}[request.param]()
    extractions = list(extract_all(articles))
    return articles, extractions, resolve(articles, extractions)


def test_nothing_in_nothing_out() -> None:
    assert resolve([], []) == Resolved((), ())


def test_every_mention_that_is_not_left_open_has_one_decision_with_a_reason(world: World) -> None:
    _, extractions, resolved = world
    left_open = {(e.article, r.id) for e in extractions for r in e.referents if r.properties.get("open")}
    all_mentions = [mention for extraction in extractions for mention in extraction.mentions]
    mentions = [mention.id for mention in all_mentions if (mention.article, mention.referent) not in left_open]
    decided = {decision.mention for decision in resolved.decisions}
    assert decided >= set(mentions)
    assert len(decided) == len(resolved.decisions)
    # A title stands for the one man who held it then, or for nobody.
    told = {m.id: m for m in all_mentions}
    assert all(told[each].referent.startswith("Official|?") for each in decided - set(mentions))
    assert len(set(mentions)) == len(mentions)
    assert all(decision.why for decision in resolved.decisions)
    assert {(m.article, m.referent) for m in resolved.members} == {
        (m.article, m.referent) for m in all_mentions if m.id in decided
    }


def test_a_decision_leads_to_an_entity_of_the_mentions_label(world: World) -> None:
    _, extractions, resolved = world
    labels = {entity.id: entity.label for entity in resolved.entities}
    assert len(labels) == len(resolved.entities), "ids are unique"
    mentions = {mention.id: mention for extraction in extractions for mention in extraction.mentions}
    assert [d for d in resolved.decisions if labels[d.entity] != mentions[d.mention].label] == []


def test_mentions_of_one_referent_are_one_entity(world: World) -> None:
    _, extractions, resolved = world
    entity = {decision.mention: decision.entity for decision in resolved.decisions}
    found: dict[tuple[str, str], set[str]] = {}
    for extraction in extractions:
        for mention in extraction.mentions:
            if mention.id in entity:
                found.setdefault((mention.article, mention.referent), set()).add(entity[mention.id])
    assert {key: ids for key, ids in found.items() if len(ids) > 1} == {}


def test_an_id_begins_with_its_label_and_properties_are_the_schemas(world: World) -> None:
    _, _, resolved = world
    for entity in resolved.entities:
        assert entity.id.startswith(f"{entity.label.casefold()}:")
        assert entity.properties.keys() <= schema().labels[entity.label].properties.keys()
        assert entity.name


def test_the_place_of_a_body_is_an_entity_too(world: World) -> None:
    _, _, resolved = world
    places = {entity.id for entity in resolved.entities if entity.label == "Place"}
    assert places
    assert {entity.place for entity in resolved.entities if entity.place is not None} == places


def test_the_order_of_articles_changes_nothing(world: World) -> None:
    articles, extractions, resolved = world
    for seed in range(3):
        mixed = random.Random(seed)
        again = resolve(mixed.sample(articles, len(articles)), mixed.sample(extractions, len(extractions)))
        assert again == resolved


def test_an_article_more_renames_only_what_it_concerns(world: World) -> None:
    articles, extractions, resolved = world
    fewer = resolve(articles[1:], [e for e in extractions if e.article != articles[0].id])
    (gone,) = (e for e in extractions if e.article == articles[0].id)
    ids = {entity.id for entity in resolved.entities}
    touched = {referent.name for referent in gone.referents}
    # What tells two things of one key apart may come or go with it, so a few more may move.
    moved = [e.id for e in fewer.entities if e.id not in ids and e.name not in touched]
    assert len(moved) <= 0.05 * len(fewer.entities), moved


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Đại hội XX Đảng bộ tỉnh Hà Nam bế mạc.", "Đại hội đại biểu lần thứ XX Đảng bộ tỉnh Hà Nam bế mạc."),
        ("Đại hội XIII của Đảng bế mạc.", "Đại hội đại biểu toàn quốc lần thứ XIII của Đảng bế mạc."),
    ],
    ids=["provincial", "national"],
)
def test_the_id_of_a_congress_does_not_depend_on_the_names_that_were_seen(short: str, full: str) -> None:
    (before,) = (node for node in told(short).nodes if node.label == "Event")
    (after,) = (node for node in told(short, full).nodes if node.label == "Event")
    assert before.id in {after.id, *after.properties.get("former_ids", ())}
