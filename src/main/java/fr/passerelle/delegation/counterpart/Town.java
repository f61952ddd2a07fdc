package fr.passerelle.delegation.counterpart;

import java.util.List;

/**
 * The city of a counterpart.
 *
 * @param local its name in its own script; empty where unknown
 * @param names all that it is called, by which a calendar may know it
 */
public record Town(String name, String local, List<String> names) {
  public Town {
    names = List.copyOf(names);
  }
}
