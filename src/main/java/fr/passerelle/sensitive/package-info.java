/**
 * Which topics need an office's word before they cross a border?
 *
 * <p>Export of dual-use goods and knowledge, access to protected laboratories, encryption, agents
 * of disease: a {@link fr.passerelle.sensitive.Topic} has the terms by which people name it, the
 * acts that may apply and the {@link fr.passerelle.sensitive.Office} to ask. {@link
 * fr.passerelle.sensitive.SensitiveTopics} finds them in a text. The vocabulary is a folder of
 * tables, {@code index-data/sensitive}, which anybody can read and mend.
 *
 * <p>The design has no row for this. It is a room of its own, which knows language alone, so that
 * the ranking cannot know it: it warns and says whom to ask, and never hides or moves anything.
 */
@NullMarked
package fr.passerelle.sensitive;

import org.jspecify.annotations.NullMarked;
