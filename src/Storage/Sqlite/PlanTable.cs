using System.Text;
using PlanKit.Ledger;
using PlanKit.Model;

namespace PlanKit.Storage.Sqlite;

/// <summary>What the plan was made from: one row, written once.</summary>
internal static class PlanTable
{
    /// <summary>Writes what the plan is made from.</summary>
    public static void Write(Database database, PlanFileContents contents, DateTimeOffset createdAt)
    {
        Digest text = TextTable.Keep(database, contents.Text);
        byte[] profile = PlanProfileSerializer.Write(contents.Profile);
        byte[] reading = ReadingOptions.Write(contents.Reading);
        Digest genesis = LedgerChain.HashGenesis(contents.Header, text, profile, reading);
        Write(database, new PlanRow(contents.Header, text, profile, reading, genesis), LedgerRecord.WriteRecordedAt(createdAt));
        PluginTable.Write(database, contents.PluginIds);
    }

    /// <summary>Writes what the plan was made from; its first text is kept by the end of the transaction.</summary>
    public static void Write(Database database, PlanRow plan, string createdAt) =>
        database.Execute(
            "INSERT INTO plan (id, unit, year, text_digest, profile, reading, created_at, genesis) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            plan.Header.Unit,
            plan.Header.Year,
            plan.Text.ToBytes(),
            Encoding.UTF8.GetString(plan.Profile),
            Encoding.UTF8.GetString(plan.Reading),
            createdAt,
            plan.Genesis.ToBytes());

    /// <summary>Reads what the plan was made from; null where that is not there, or not of the types that were written.</summary>
    public static PlanRow? Read(Database database)
    {
        using Statement statement = database.Prepare("SELECT unit, year, text_digest, profile, reading, genesis FROM plan");
        return statement.Step()
            && statement.IntegerAt(1) is >= 1 and <= 9999 and var year
            && statement.DigestAt(2) is { } text
            && statement.DigestAt(5) is { } genesis
            ? new PlanRow(
                new PlanHeader(statement.TextAt(0), (int)year), text, statement.BytesAt(3).ToArray(), statement.BytesAt(4).ToArray(), genesis)
            : null;
    }
}
