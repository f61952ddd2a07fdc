package fr.passerelle.http.reader;

import fr.passerelle.language.Glosser;
import fr.passerelle.workspace.profile.Profiles;

/** What partnering profiles are written with. */
public record Writing(Profiles profiles, Glosser glosser) {}
