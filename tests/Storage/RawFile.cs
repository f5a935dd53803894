using Microsoft.Data.Sqlite;

namespace PlanKit.Tests.Storage;

/// <summary>What somebody does to a plan file with another program.</summary>
internal static class RawFile
{
    public static void Execute(string path, string sql)
    {
        using SqliteConnection connection = Connect(path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static object? Scalar(string path, string sql)
    {
        using SqliteConnection connection = Connect(path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Takes the triggers away, changes something, and puts them back, so that the schema shows nothing.</summary>
    public static void TamperUnseen(string path, string sql)
    {
        using SqliteConnection connection = Connect(path);
        var triggers = new List<(string Name, string Sql)>();
        using (SqliteCommand select = connection.CreateCommand())
        {
            select.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'";
            using SqliteDataReader reader = select.ExecuteReader();
            while (reader.Read())
            {
                triggers.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"""
            PRAGMA foreign_keys = OFF;
            PRAGMA ignore_check_constraints = ON;
            {string.Join(';', triggers.Select(trigger => $"DROP TRIGGER {trigger.Name}"))};
            {sql};
            {string.Join(';', triggers.Select(trigger => trigger.Sql))};
            """;
        command.ExecuteNonQuery();
    }

    public static SqliteConnection Connect(string path)
    {
        OtherProgram.EnsureReady();
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }
}
