package fr.passerelle.workspace.shortlist;

import fr.passerelle.language.Language;

/**
 * An organisation as somebody came upon it.
 *
 * @param organisation its id
 * @param name what it is called
 * @param need what it was found for, in words; empty where for nothing
 * @param language of the need
 */
public record Found(String organisation, String name, String need, Language language) {}
