using System.Globalization;
using Microsoft.Data.Sqlite;
using PlanKit.Ledger;

namespace PlanKit.Storage.Sqlite;

/// <summary>Statements, and the values in their rows.</summary>
internal static class SqliteConnectionExtensions
{
    /// <summary>A command with values for its parameters <c>$1</c>, <c>$2</c> …</summary>
    public static SqliteCommand Prepare(this SqliteConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue("$" + (i + 1).ToString(CultureInfo.InvariantCulture), values[i]);
        }

        return command;
    }

    /// <summary>Runs a statement whose rows nobody needs.</summary>
    public static void Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using SqliteCommand command = connection.Prepare(sql, values);
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; null where there is none.</summary>
    public static object? Scalar(this SqliteConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using SqliteCommand command = connection.Prepare(sql, values);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>A hash; null where the column holds anything else.</summary>
    public static Digest? DigestAt(this SqliteDataReader reader, int ordinal) =>
        reader.GetValue(ordinal) is byte[] { Length: LedgerChain.HashSize } hash ? Digest.FromHash(hash) : null;

    /// <summary>The 32 bytes, as columns hold them.</summary>
    public static byte[] ToBytes(this Digest digest) => Convert.FromHexString(digest.Hex);
}
