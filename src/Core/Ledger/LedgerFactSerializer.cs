using System.Collections.Immutable;
using System.Text.Json;
using OneOf;
using PlanKit.Text;

namespace PlanKit.Ledger;

/// <summary>
/// The written form of facts, in plan files and dumps: the kind's word, and a payload of canonical JSON in UTF-8 (compact,
/// properties in a fixed order, those that say nothing left out). docs/format.md lists the payloads. Thread-safe.
/// </summary>
public static class LedgerFactSerializer
{
    /// <summary>The words of all kinds of facts, in ordinal order.</summary>
    public static ImmutableArray<string> Kinds { get; } = [.. LedgerFactReader.Kinds.Order(StringComparer.Ordinal)];

    /// <summary>Writes the payload.</summary>
    /// <returns>UTF-8 JSON. The same fact always gives the same bytes.</returns>
    public static byte[] Write(LedgerFact fact) => CanonicalJson.WriteObject(writer => LedgerFactWriter.Write(writer, fact));

    /// <summary>Reads a payload.</summary>
    /// <param name="kind">The kind's word, <see cref="LedgerFact.Kind"/>.</param>
    /// <param name="payload">UTF-8 JSON.</param>
    public static OneOf<LedgerFact, UnknownFactKind, MalformedFact> Read(string kind, ReadOnlyMemory<byte> payload)
    {
        if (!LedgerFactReader.Knows(kind))
        {
            return new UnknownFactKind(kind);
        }

        try
        {
            using JsonDocument document = CanonicalJson.Read(payload);
            var fields = new JsonFields(document.RootElement);
            LedgerFact fact = LedgerFactReader.Read(kind, ref fields);
            fields.ThrowIfAnyIsLeft();
            return fact;
        }
        catch (JsonException exception)
        {
            return new MalformedFact(kind, exception.Message);
        }
    }
}
