package fr.passerelle.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * People who share what they keep. What belongs to a team is seen by nobody else.
 *
 * @param organisation the id of the catalogue's organisation that it speaks for; null where none
 */
public record Team(String id, String name, @Nullable String organisation, Instant created) {}
