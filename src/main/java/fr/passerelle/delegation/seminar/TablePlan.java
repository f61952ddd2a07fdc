package fr.passerelle.delegation.seminar;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who sits where.
 *
 * @param seats at each table
 * @param seated the number of the table of each, from 1; who found no seat is absent
 */
public record TablePlan(
    String id,
    String name,
    int tables,
    int seats,
    SortedMap<String, Integer> seated,
    long version) {
  public TablePlan {
    seated = Collections.unmodifiableSortedMap(new TreeMap<>(seated));
  }
}
