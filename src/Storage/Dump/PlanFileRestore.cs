using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PlanKit.Ledger;
using PlanKit.Model;
using PlanKit.Storage.Ledger;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage;

/// <summary>Fills an empty plan file from a dump, checking every hash on the way. Used once, within one transaction.</summary>
internal sealed class PlanFileRestore(Database database, Stream dump) : IDisposable
{
    private readonly DumpLines _lines = new(dump);
    private readonly LedgerInsert _insert = new(database);
    private long _line;
    private LedgerHead _head = new(0, Digest.Of([]));
    private int _plugins;

    // Lines of a type stand together, in this order.
    private static readonly string[] Order =
        [DumpFormat.TextType, DumpFormat.EvidenceType, DumpFormat.PluginType, DumpFormat.SettingType, DumpFormat.EntryType, DumpFormat.EndType];

    /// <summary>How many lines were read.</summary>
    public long Lines => _line;

    /// <summary>Fills it.</summary>
    /// <returns>Where the ledger stands.</returns>
    /// <exception cref="UnusableDumpException">The dump is not what <see cref="PlanFileDump"/> writes.</exception>
    public LedgerHead Run()
    {
        database.Execute("PRAGMA defer_foreign_keys = ON");
        Digest text = Read(ReadPlan);
        int reached = 0;
        while (Read(line => Take(line, ref reached)))
        {
        }

        if (!TextTable.Holds(database, text))
        {
            throw new UnusableDumpException(1, DumpTexts.Malformed.Format("text"));
        }

        if (_lines.Next() is not null)
        {
            throw new UnusableDumpException(_lines.Number, DumpTexts.TrailingLines);
        }

        return _head;
    }

    public void Dispose() => _insert.Dispose();

    private Digest ReadPlan(DumpLine line)
    {
        if (line.Type != DumpFormat.PlanType)
        {
            throw new UnusableDumpException(line.Number, DumpTexts.NoDump);
        }

        if (line.Integer("version") is var version and not DumpFormat.Version)
        {
            throw new UnusableDumpException(line.Number, DumpTexts.Newer.Format(version, DumpFormat.Version));
        }

        line.ThrowUnlessOf(9);
        Digest text = line.Hash("text");
        long year = line.Integer("year");
        var header = new PlanHeader(line.Text("unit"), year is >= 1 and <= 9999 ? (int)year : throw line.Refuse("year"));
        var plan = new PlanRow(header, text, Encoding.UTF8.GetBytes(line.Text("profile")), Encoding.UTF8.GetBytes(line.Text("reading")), line.Hash("genesis"));
        if (!plan.IsAsItWasMade || header.Unit.Any(char.IsControl) || !PlanProfileSerializer.Read(plan.Profile).IsT0 || ReadingOptions.Read(plan.Reading) is null)
        {
            throw new UnusableDumpException(line.Number, DumpTexts.WrongBeginning);
        }

        PlanTable.Write(database, plan, Name(line, "createdAt"));
        _head = new LedgerHead(0, plan.Genesis);
        return text;
    }

    private bool Take(DumpLine line, ref int reached)
    {
        int place = Array.IndexOf(Order, line.Type);
        if (place < reached)
        {
            throw new UnusableDumpException(line.Number, DumpTexts.Misplaced.Format(line.Type));
        }

        reached = place;
        switch (line.Type)
        {
            case DumpFormat.TextType:
                TakeText(line);
                return true;
            case DumpFormat.EvidenceType:
                TakeEvidence(line);
                return true;
            case DumpFormat.PluginType:
                line.ThrowUnlessOf(2);
                Insert(line, "INSERT OR IGNORE INTO plugin (position, id) VALUES (?1, ?2)", ++_plugins, Name(line, "id"));
                return true;
            case DumpFormat.SettingType:
                line.ThrowUnlessOf(3);
                Insert(line, "INSERT OR IGNORE INTO setting (name, value) VALUES (?1, ?2)", Name(line, "name"), Name(line, "value"));
                return true;
            case DumpFormat.EntryType:
                TakeEntry(line);
                return true;
            default:
                line.ThrowUnlessOf(3);
                return line.Integer("lines") == line.Number && line.Text("head") == _head.ToString()
                    ? false
                    : throw new UnusableDumpException(line.Number, DumpTexts.WrongCount);
        }
    }

    private void TakeText(DumpLine line)
    {
        line.ThrowUnlessOf(4);
        byte[] content = Encoding.UTF8.GetBytes(line.Text("content"));
        string encoding = line.Text("encoding");
        if (!TextTable.Knows(encoding))
        {
            throw line.Refuse("encoding");
        }

        Digest digest = Same(line, line.Hash("sha256"), Digest.Of(content));
        if (TextTable.Holds(database, digest))
        {
            throw new UnusableDumpException(line.Number, DumpTexts.Twice);
        }

        TextTable.Write(database, digest, encoding, content);
    }

    private void TakeEvidence(DumpLine line)
    {
        line.ThrowUnlessOf(3);
        Digest digest = line.Hash("sha256");
        long size = line.Integer("size");
        // A file that is larger than the whole dump would be room made for nothing.
        if (size == 0 || size > dump.Length)
        {
            throw line.Refuse("size");
        }

        if (EvidenceTable.Holds(database, digest))
        {
            throw new UnusableDumpException(line.Number, DumpTexts.Twice);
        }

        long first = line.Number;
        using (Stream blob = EvidenceTable.Allocate(database, digest, size))
        {
            for (long written = 0; written < size;)
            {
                written += Read(piece => WritePiece(blob, piece, size - written));
            }
        }

        using Stream kept = EvidenceTable.Open(database, digest)!;
        if (Digest.FromHash(SHA256.HashData(kept)) != digest)
        {
            throw new UnusableDumpException(first, DumpTexts.WrongContent);
        }
    }

    private static int WritePiece(Stream blob, DumpLine piece, long room)
    {
        if (piece.Type != DumpFormat.PieceType)
        {
            throw new UnusableDumpException(piece.Number, DumpTexts.Misplaced.Format(piece.Type));
        }

        piece.ThrowUnlessOf(2);
        byte[] bytes = piece.Bytes("content");
        if (bytes.Length == 0 || bytes.Length > room)
        {
            throw piece.Refuse("content");
        }

        blob.Write(bytes);
        return bytes.Length;
    }

    private void TakeEntry(DumpLine line)
    {
        line.ThrowUnlessOf(8);
        var record = new LedgerRecord
        {
            Sequence = line.Integer("sequence"),
            RecordedAt = Encoding.UTF8.GetBytes(line.Text("recordedAt")),
            Date = Encoding.UTF8.GetBytes(line.Text("date")),
            Author = Encoding.UTF8.GetBytes(line.Text("author")),
            Kind = Encoding.UTF8.GetBytes(line.Text("kind")),
            Payload = Encoding.UTF8.GetBytes(line.Text("payload")),
        };
        if (record.Sequence != _head.Sequence + 1)
        {
            throw new UnusableDumpException(line.Number, LedgerReader.Describe(ChainFlaw.Gap, _head.Sequence + 1));
        }

        Digest hash = LedgerChain.HashEntry(_head.Hash, record);
        if (hash != line.Hash("hash"))
        {
            throw new UnusableDumpException(line.Number, LedgerReader.Describe(ChainFlaw.HashMismatch, record.Sequence));
        }

        _insert.Run(record, hash);
        _head = new LedgerHead(record.Sequence, hash);
    }

    private void Insert(DumpLine line, string sql, object key, object value)
    {
        database.Execute(sql, key, value);
        if (database.Integer("SELECT changes()") != 1)
        {
            throw new UnusableDumpException(line.Number, DumpTexts.Twice);
        }
    }

    private static string Name(DumpLine line, string name) => line.Text(name) is var text && !text.Any(char.IsControl) ? text : throw line.Refuse(name);

    private static Digest Same(DumpLine line, Digest named, Digest found) =>
        named == found ? found : throw new UnusableDumpException(line.Number, DumpTexts.WrongContent);

    private T Read<T>(Func<DumpLine, T> take)
    {
        if (_lines.Next() is not { } bytes)
        {
            throw new UnusableDumpException(_line + 1, _lines.IsTooLong ? DumpTexts.TooLong : _line == 0 ? DumpTexts.NoDump : DumpTexts.CutShort);
        }

        _line = _lines.Number;
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 4 });
            return take(new DumpLine(document.RootElement, _line));
        }
        catch (JsonException)
        {
            throw new UnusableDumpException(_line, _line == 1 ? DumpTexts.NoDump : DumpTexts.NotJson);
        }
    }
}
