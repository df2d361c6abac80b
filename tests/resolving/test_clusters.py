from __future__ import annotations

import random

from resolving.small_worlds import referent

from graph.resolving.clusters import Cluster, numbered, ref_key


def _cluster(ident: str, article: str) -> Cluster:
    return Cluster("Body", ident, ident, [referent(article, "Body", ident)], "name")


def test_a_referents_key_is_its_article_and_its_id_there() -> None:
    assert ref_key(referent("a", "Body", "Bộ Y tế")) == ("a", "Body|Bộ Y tế")


def test_ids_that_differ_stay() -> None:
    assert [cluster.ident for cluster in numbered([_cluster("y", "a"), _cluster("x", "b")])] == ["x", "y"]


def test_things_that_share_an_id_are_numbered_whatever_their_order() -> None:
    for seed in range(4):
        clusters = [_cluster("x", article) for article in "abc"]
        random.Random(seed).shuffle(clusters)
        found = {cluster.referents[0].article: cluster.ident for cluster in numbered(clusters)}
        assert found == {"a": "x", "b": "x~2", "c": "x~3"}


def test_nothing_in_nothing_out() -> None:
    assert numbered([]) == []
