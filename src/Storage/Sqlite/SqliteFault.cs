namespace PlanKit.Storage.Sqlite;

/// <summary>SQLite did not do what it was asked.</summary>
/// <param name="code">Its result code.</param>
/// <param name="extendedCode">Its extended result code.</param>
/// <param name="message">Its own words.</param>
internal sealed class SqliteFault(int code, int extendedCode, string message) : Exception(message)
{
    /// <summary>https://sqlite.org/rescode.html#primary_result_code_list.</summary>
    public int Code { get; } = code;

    /// <summary>https://sqlite.org/rescode.html#extended_result_code_list.</summary>
    public int ExtendedCode { get; } = extendedCode;
}
