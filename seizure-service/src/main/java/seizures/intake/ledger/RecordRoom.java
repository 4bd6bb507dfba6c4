package seizures.intake.ledger;

import seizures.contract.ContractJson;

/** Keeps records below what a message of their store's changelog may have. */
final class RecordRoom {
    /** This many events of the largest size that the intake takes always fit. */
    private static final int ALWAYS_FIT = 8;

    /** Bytes of JSON; a message of the store's changelog may have 8 MiB. */
    private static final int LARGEST = 6 << 20;

    private RecordRoom() {}

    /** Whether another event fits into a record. */
    static boolean isLeftIn(SeizureRecord record) {
        return record.versions().size() + record.refused().size() < ALWAYS_FIT
                || ContractJson.MAPPER.writeValueAsBytes(record).length < LARGEST;
    }
}
