using System.Collections.Immutable;

namespace PlanKit.Storage.Sqlite;

/// <summary>The plan file's settings, by name. They may change.</summary>
internal static class SettingTable
{
    /// <summary>The settings.</summary>
    public static ImmutableSortedDictionary<string, string> Read(Database database)
    {
        using Statement statement = database.Prepare("SELECT name, value FROM setting");
        ImmutableSortedDictionary<string, string>.Builder settings = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        while (statement.Step())
        {
            settings[statement.TextAt(0)] = statement.TextAt(1);
        }

        return settings.ToImmutable();
    }

    /// <summary>Sets a setting, or takes it away.</summary>
    public static void Write(Database database, string name, string? value)
    {
        PlainName.ThrowIfNone(name, nameof(name));
        PlainName.ThrowIfNone(value ?? "", nameof(value));
        database.Execute("DELETE FROM setting WHERE name = ?1", name);
        if (value is not null)
        {
            database.Execute("INSERT INTO setting (name, value) VALUES (?1, ?2)", name, value);
        }
    }
}
