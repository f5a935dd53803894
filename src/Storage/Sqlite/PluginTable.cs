using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace PlanKit.Storage.Sqlite;

/// <summary>The plugins that the plan is worked with, by id. They may change.</summary>
internal static class PluginTable
{
    /// <summary>The plugins, in their order.</summary>
    public static ImmutableArray<string> Read(SqliteConnection connection)
    {
        using SqliteCommand command = connection.Prepare("SELECT id FROM plugin ORDER BY position");
        using SqliteDataReader reader = command.ExecuteReader();
        ImmutableArray<string>.Builder ids = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }

        return ids.DrainToImmutable();
    }

    /// <summary>Puts these plugins in place of those that were there.</summary>
    public static void Write(SqliteConnection connection, ImmutableArray<string> ids)
    {
        connection.Execute("DELETE FROM plugin");
        for (int i = 0; i < ids.Length; i++)
        {
            PlainName.ThrowIfNone(ids[i], nameof(ids));
            connection.Execute("INSERT INTO plugin (position, id) VALUES ($1, $2)", i + 1, ids[i]);
        }
    }
}
