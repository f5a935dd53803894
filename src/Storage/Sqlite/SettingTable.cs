using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace PlanKit.Storage.Sqlite;

/// <summary>The plan file's settings, by name. They may change.</summary>
internal static class SettingTable
{
    /// <summary>The settings.</summary>
    public static ImmutableSortedDictionary<string, string> Read(SqliteConnection connection)
    {
        using SqliteCommand command = connection.Prepare("SELECT name, value FROM setting");
        using SqliteDataReader reader = command.ExecuteReader();
        ImmutableSortedDictionary<string, string>.Builder settings = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            settings.Add(reader.GetString(0), reader.GetString(1));
        }

        return settings.ToImmutable();
    }

    /// <summary>Sets a setting, or takes it away.</summary>
    public static void Write(SqliteConnection connection, string name, string? value)
    {
        PlainName.ThrowIfNone(name, nameof(name));
        PlainName.ThrowIfNone(value ?? "", nameof(value));
        connection.Execute("DELETE FROM setting WHERE name = $1", name);
        if (value is not null)
        {
            connection.Execute("INSERT INTO setting (name, value) VALUES ($1, $2)", name, value);
        }
    }
}
