using PlanKit.Ledger;

namespace PlanKit.Plugins.Workers;

/// <summary>Carries a ledger's fact, in the form in which a plan file holds it.</summary>
internal static class FactSerializer
{
    public static void Write(PayloadWriter payload, LedgerFact fact)
    {
        payload.Write(fact.Kind);
        payload.Write(LedgerFactSerializer.Write(fact));
    }

    /// <summary>Reads a fact.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static LedgerFact Read(PayloadReader payload) =>
        LedgerFactSerializer.Read(payload.ReadText(), payload.ReadBytes()).TryPickT0(out LedgerFact? fact, out _)
            ? fact
            : throw new InvalidDataException("An entry is none.");
}
