package seizures.contract;

/** The form of the goods in one item. */
public enum Form {
    POWDER,
    TABLET,
    CAPSULE,
    CRYSTAL,
    LIQUID,
    PLANT,
    PATCH,
    BLOTTER,
    PRESS,
    DIE,
    OTHER,
    UNKNOWN;

    /** Presses and dies are equipment, whatever sticks to them. */
    public boolean isEquipment() {
        return this == PRESS || this == DIE;
    }
}
