using System.Collections.Immutable;

namespace PlanKit.Storage.Sqlite;

/// <summary>The plugins that the plan is worked with, by id. They may change.</summary>
internal static class PluginTable
{
    /// <summary>The plugins, in their order.</summary>
    public static ImmutableArray<string> Read(Database database)
    {
        using Statement statement = database.Prepare("SELECT id FROM plugin ORDER BY position");
        ImmutableArray<string>.Builder ids = ImmutableArray.CreateBuilder<string>();
        while (statement.Step())
        {
            ids.Add(statement.TextAt(0));
        }

        return ids.DrainToImmutable();
    }

    /// <summary>Puts these plugins in place of those that were there.</summary>
    public static void Write(Database database, ImmutableArray<string> ids)
    {
        database.Execute("DELETE FROM plugin");
        for (int i = 0; i < ids.Length; i++)
        {
            PlainName.ThrowIfNone(ids[i], nameof(ids));
            database.Execute("INSERT INTO plugin (position, id) VALUES (?1, ?2)", i + 1, ids[i]);
        }
    }
}
