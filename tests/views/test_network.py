from graph.views.network import drawn_edges, drawn_nodes, network


def test_articles_and_what_leads_to_them_are_not_drawn(small_graph):
    assert {node.id for node in drawn_nodes(small_graph)} == {node.id for node in small_graph.nodes}
    types = {edge.type for edge in drawn_edges(small_graph)}
    assert "HOLDS_POSITION" in types and "IN_PLACE" in types and "MENTIONED_IN" not in types


def test_pyvis_carries_ids_places_and_the_schemas_look(small_graph):
    net = network(small_graph)
    assert net.directed
    assert [edge["id"] for edge in net.edges] == [edge.id for edge in drawn_edges(small_graph)]
    node = net.get_node("dao")
    assert (node["shape"], node["color"]) == ("dot", "#0072B2")
    assert isinstance(node["x"], int) and isinstance(node["y"], int)
    assert net.options["physics"]["enabled"] is False


def test_several_edges_between_two_nodes_bend_apart_and_single_ones_are_straight(small_graph):
    edges = {edge["id"]: edge for edge in network(small_graph).edges}
    first, second = edges["e-hùng-0"]["smooth"], edges["e-hùng-1"]["smooth"]
    assert {first["type"], second["type"]} == {"curvedCW", "curvedCCW"}
    assert "smooth" not in edges["e-dao"]


def test_inferred_edges_are_dashed(small_graph):
    dashed = {edge["id"] for edge in network(small_graph).edges if "dashes" in edge}
    assert dashed == {"e-implements"}
