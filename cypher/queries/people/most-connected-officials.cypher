// Most connected officials
//
// Officials by how many bodies, documents, programmes and events they are tied to. Being named in an article is not
// counted. It measures what the articles tell, not power.
//
// How many:
// :param limit => 20

MATCH (official:Official)-[edge:!MENTIONED_IN]-(other:Entity)
WITH official, count(DISTINCT other) AS neighbours, count(edge) AS edges, collect(DISTINCT type(edge)) AS relations
ORDER BY neighbours DESC, edges DESC, official.name
LIMIT $limit
RETURN official.name AS official,
       neighbours,
       edges,
       relations,
       COUNT { (official)-[:MENTIONED_IN]->(:Article) } AS articles;
