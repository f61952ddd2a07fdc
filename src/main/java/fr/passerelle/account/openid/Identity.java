package fr.passerelle.account.openid;

/**
 * Whom a provider vouches for.
 *
 * @param subject the issuer and the person's id there, apart by a space
 * @param email empty where it tells none
 * @param isVerified whether it says that the address was verified
 * @param name empty where it tells none
 */
public record Identity(String subject, String email, boolean isVerified, String name) {}
