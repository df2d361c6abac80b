// How much each paper says
//
// For each paper its articles, the claims they make, the edges they state, how many of these no other paper states,
// and the time that they cover. Articles of which no paper is known are one row, with an empty `publisher`.
//
// How many papers:
// :param limit => 100

MATCH (article:Article)
CALL (article) {
  MATCH (claim:Claim)-[:STATED_IN]->(article)
  RETURN count(claim) AS claims, collect(DISTINCT claim.edge) AS edges
}
WITH coalesce(article.publisher, '') AS publisher, article.published AS published, claims, edges
WITH publisher, count(*) AS articles, sum(claims) AS claims, collect(edges) AS lists,
     min(published) AS first_published, max(published) AS last_published
UNWIND CASE WHEN size(lists) = 0 THEN [[]] ELSE lists END AS list
UNWIND CASE WHEN size(list) = 0 THEN [null] ELSE list END AS edge
WITH DISTINCT publisher, articles, claims, first_published, last_published, edge
WITH edge, collect({publisher: publisher, articles: articles, claims: claims, first: first_published,
                    last: last_published}) AS papers
UNWIND papers AS paper
RETURN paper.publisher AS publisher,
       paper.articles AS articles,
       paper.claims AS claims,
       count(edge) AS edges,
       sum(CASE WHEN edge IS NOT NULL AND size(papers) = 1 THEN 1 ELSE 0 END) AS edges_of_its_own,
       paper.first AS first_published,
       paper.last AS last_published
ORDER BY articles DESC, claims DESC, publisher
LIMIT $limit;
