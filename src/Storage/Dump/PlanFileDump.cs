using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using PlanKit.Ledger;
using PlanKit.Storage.Ledger;
using PlanKit.Storage.Sqlite;

namespace PlanKit.Storage;

/// <summary>Writes all that a plan file holds as JSON lines, as it stands at one moment. Used once.</summary>
internal sealed class PlanFileDump(Database database, Stream output)
{
    // Chinese stays readable; a dump is not put into a page of HTML.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _line = new();
    private long _lines;

    /// <summary>Writes it.</summary>
    /// <returns>Where the ledger stands; null where the chain broke: then what was written is no dump, for it has no end.</returns>
    public LedgerHead? Write()
    {
        // One read transaction: what another process appends meanwhile is not half seen.
        database.Execute("BEGIN");
        try
        {
            Digest genesis = WritePlan();
            WriteTexts();
            WriteEvidence();
            foreach (string id in PluginTable.Read(database))
            {
                WriteLine(DumpFormat.PluginType, json => json.WriteString("id", id));
            }

            foreach ((string name, string value) in SettingTable.Read(database))
            {
                WriteLine(DumpFormat.SettingType, json =>
                {
                    json.WriteString("name", name);
                    json.WriteString("value", value);
                });
            }

            if (WriteEntries(genesis) is not { } head)
            {
                return null;
            }

            WriteLine(DumpFormat.EndType, json =>
            {
                json.WriteNumber("lines", _lines + 1);
                json.WriteString("head", head.ToString());
            });
            return head;
        }
        finally
        {
            database.Execute("ROLLBACK");
        }
    }

    private Digest WritePlan()
    {
        using Statement statement = database.Prepare("SELECT unit, year, text_digest, profile, reading, created_at, genesis FROM plan");
        statement.Step();
        Digest genesis = statement.DigestAt(6)!;
        WriteLine(DumpFormat.PlanType, json =>
        {
            json.WriteNumber("version", DumpFormat.Version);
            json.WriteString("unit", statement.BytesAt(0));
            json.WriteNumber("year", statement.IntegerAt(1) ?? 0);
            json.WriteString("text", statement.DigestAt(2)!.Hex);
            json.WriteString("profile", statement.BytesAt(3));
            json.WriteString("reading", statement.BytesAt(4));
            json.WriteString("createdAt", statement.BytesAt(5));
            json.WriteString("genesis", genesis.Hex);
        });
        return genesis;
    }

    private void WriteTexts()
    {
        using Statement statement = database.Prepare("SELECT digest, encoding, content FROM plan_text ORDER BY rowid");
        while (statement.Step())
        {
            WriteLine(DumpFormat.TextType, json =>
            {
                json.WriteString("sha256", statement.DigestAt(0)!.Hex);
                json.WriteString("encoding", statement.BytesAt(1));
                json.WriteString("content", statement.BytesAt(2));
            });
        }
    }

    private void WriteEvidence()
    {
        using Statement statement = database.Prepare("SELECT id, digest FROM evidence ORDER BY id");
        byte[] piece = new byte[DumpFormat.PieceSize];
        while (statement.Step())
        {
            using Stream content = database.OpenBlob("evidence", "content", statement.IntegerAt(0) ?? 0);
            string hex = statement.DigestAt(1)!.Hex;
            WriteLine(DumpFormat.EvidenceType, json =>
            {
                json.WriteString("sha256", hex);
                json.WriteNumber("size", content.Length);
            });
            int length;
            while ((length = content.ReadAtLeast(piece, piece.Length, throwOnEndOfStream: false)) > 0)
            {
                WriteLine(DumpFormat.PieceType, json => json.WriteBase64String("content", piece.AsSpan(0, length)));
            }
        }
    }

    private LedgerHead? WriteEntries(Digest genesis)
    {
        using var walk = new LedgerWalk(database, genesis);
        while (walk.TryStep(out LedgerRecord record))
        {
            using Utf8JsonWriter json = Begin(DumpFormat.EntryType);
            json.WriteNumber("sequence", record.Sequence);
            json.WriteString("recordedAt", record.RecordedAt);
            json.WriteString("date", record.Date);
            json.WriteString("author", record.Author);
            json.WriteString("kind", record.Kind);
            json.WriteString("payload", record.Payload);
            json.WriteString("hash", walk.Hash.Hex);
            End(json);
        }

        return walk.Flaw is null ? new LedgerHead(walk.Sequence, walk.Hash) : null;
    }

    private void WriteLine(string type, Action<Utf8JsonWriter> write)
    {
        using Utf8JsonWriter json = Begin(type);
        write(json);
        End(json);
    }

    private Utf8JsonWriter Begin(string type)
    {
        _line.ResetWrittenCount();
        var json = new Utf8JsonWriter(_line, WriterOptions);
        json.WriteStartObject();
        json.WriteString(DumpFormat.Type, type);
        return json;
    }

    private void End(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.Flush();
        _line.Write("\n"u8);
        output.Write(_line.WrittenSpan);
        _lines++;
    }
}
