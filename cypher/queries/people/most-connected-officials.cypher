// Most connected officials
//
// Officials by how many people, bodies, documents, programmes and events they are tied to; `colleagues` are those who
// have a post in one of the same bodies. Being named in an article is not counted. It measures what the articles tell,
// not power.
//
// How many:
// :param limit => 20

MATCH (official:Official)-[edge]-(other:Entity)
WITH official, count(DISTINCT other) AS neighbours, count(edge) AS edges, collect(DISTINCT type(edge)) AS relations
ORDER BY neighbours DESC, edges DESC, official.name, official.id
LIMIT $limit
CALL (official) {
  OPTIONAL MATCH (official)-[:HOLDS_POSITION]->(:Body)<-[:HOLDS_POSITION]-(colleague:Official)
  RETURN count(DISTINCT colleague) AS colleagues
}
RETURN official.name AS official,
       neighbours,
       edges,
       relations,
       colleagues,
       COUNT { (official)-[:MENTIONED_IN]->(:Article) } AS articles
ORDER BY neighbours DESC, edges DESC, official, official.id;
