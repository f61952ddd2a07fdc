package fr.passerelle.http.portfolio;

import java.util.List;

/**
 * A department for programs.
 *
 * @param covering the living clusters that cover it
 * @param labelled how many clusters held the label and covered it, by year
 * @param members the members of any cluster that are there, each once
 * @param spread how they spread over each criterion
 */
record TerritoryAnswer(
    String code,
    String name,
    String region,
    List<Covering> covering,
    List<Year> labelled,
    List<There> members,
    List<PortfolioAnswer.Spread> spread) {

  /** A cluster, and how many of its members are there. */
  record Covering(String id, String name, String scale, int members, int there) {}

  /** The ids of those that held the label in a year, as they were then. */
  record Year(int year, List<String> clusters) {}

  /** A member with all its clusters. */
  record There(String id, String name, List<String> clusters) {}
}
