using System.Collections.Immutable;
using PlanKit.Model;

namespace PlanKit.Ledger;

/// <summary>Reads summaries, field by field as <see cref="LedgerSummaryWriter"/> writes them.</summary>
internal static class LedgerSummaryReader
{
    /// <summary>Reads one.</summary>
    /// <exception cref="IOException">The bytes end too early.</exception>
    /// <exception cref="FormatException">A field holds what was never written.</exception>
    public static LedgerSummary Read(BinaryReader input)
    {
        var summary = new LedgerSummary(input.Read7BitEncodedInt())
        {
            Sequence = input.Read7BitEncodedInt64(),
            LastRecordedAt = input.ReadInt64() is >= 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
            WasEverRevised = input.ReadBoolean(),
            Revision = input.ReadBoolean() ? ReadFact<PlanRevised>(input) : null,
        };
        for (int seals = input.Read7BitEncodedInt(); seals > 0; seals--)
        {
            summary.Restore(ReadSeal(input));
        }

        for (int items = input.Read7BitEncodedInt(); items > 0; items--)
        {
            summary.Restore(new ItemId(input.ReadString()), ReadItem(input));
        }

        return summary;
    }

    private static LedgerEntry ReadSeal(BinaryReader input) => new()
    {
        Sequence = input.Read7BitEncodedInt64(),
        RecordedAt = new DateTimeOffset(input.ReadInt64(), TimeSpan.Zero),
        Date = ReadDay(input),
        Author = input.ReadString(),
        Fact = ReadFact<QuarterSealed>(input),
        PreviousHash = ReadDigest(input),
        Hash = ReadDigest(input),
    };

    private static ItemSummary ReadItem(BinaryReader input)
    {
        var item = new ItemSummary
        {
            Owners = ReadStatements(input, static from => from.ReadString()),
            Cadences = ReadStatements(input, ReadCadences),
        };
        for (int month = 0; month < item.ActivityDays.Length; month++)
        {
            item.ActivityDays[month] = input.ReadUInt32();
        }

        for (int measures = input.Read7BitEncodedInt(); measures > 0; measures--)
        {
            DateOnly day = ReadDay(input);
            string name = input.ReadString(), unit = input.ReadString();
            item.Measures.Add(new ItemSummary.Observation(day, name, unit), new Measure(name, input.ReadDecimal(), unit));
        }

        for (int quarter = 0; quarter < item.Quarters.Length; quarter++)
        {
            Read(input, item.Quarters[quarter]);
        }

        return item;
    }

    private static void Read(BinaryReader input, QuarterSummary quarter)
    {
        quarter.NotApplicable = ReadStatements(input, static from => from.ReadBoolean());
        quarter.Ticks = ReadStatements(input, ReadState);
        quarter.NotDone = ReadStatements(input, ReadState);
        quarter.AllDone = ReadStatements(input, ReadState);
        quarter.Notes = ReadStatements(input, static from => from.ReadString());
        Read(input, quarter.Counted);
        for (int files = input.Read7BitEncodedInt(); files > 0; files--)
        {
            Digest content = ReadDigest(input);
            quarter.Evidence.Add(content, new QuarterSummary.Citation(ReadDay(input)));
        }

        for (int seals = input.Read7BitEncodedInt(); seals > 0; seals--)
        {
            var after = new QuarterSummary.EntriesAfterSeal(input.Read7BitEncodedInt64());
            Read(input, after.Counts);
            quarter.AfterSeals.Add(after);
        }
    }

    private static void Read(BinaryReader input, CountByDay counts)
    {
        for (int days = input.Read7BitEncodedInt(); days > 0; days--)
        {
            counts.Add(ReadDay(input), input.Read7BitEncodedInt());
        }
    }

    private static LastStatement<T>? ReadStatements<T>(BinaryReader input, Func<BinaryReader, T> readValue)
    {
        var statements = new Stack<LastStatement<T>>();
        while (input.ReadBoolean())
        {
            statements.Push(new LastStatement<T>(ReadDay(input), input.Read7BitEncodedInt64(), readValue(input), null));
        }

        LastStatement<T>? said = null;
        while (statements.TryPop(out LastStatement<T>? later))
        {
            said = later with { Earlier = said };
        }

        return said;
    }

    private static TickState ReadState(BinaryReader input) => (TickState)input.ReadByte();

    private static ImmutableArray<Cadence> ReadCadences(BinaryReader input)
    {
        var cadences = ImmutableArray.CreateBuilder<Cadence>();
        for (int count = input.Read7BitEncodedInt(); count > 0; count--)
        {
            cadences.Add(CadenceFormat.TryParse(input.ReadString(), out Cadence? cadence) ? cadence : throw new FormatException("No cadence."));
        }

        return cadences.ToImmutable();
    }

    private static T ReadFact<T>(BinaryReader input)
        where T : LedgerFact
    {
        string kind = input.ReadString();
        byte[] payload = input.ReadBytes(input.Read7BitEncodedInt());
        return LedgerFactSerializer.Read(kind, payload).TryPickT0(out LedgerFact? fact, out _) && fact is T read
            ? read
            : throw new FormatException("No fact of this kind.");
    }

    private static DateOnly ReadDay(BinaryReader input) => DateOnly.FromDayNumber(input.Read7BitEncodedInt());

    private static Digest ReadDigest(BinaryReader input) => Digest.FromHash(input.ReadBytes(LedgerChain.HashSize));
}
