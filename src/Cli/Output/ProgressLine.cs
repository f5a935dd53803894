using System.Globalization;

namespace PlanKit.Cli.Output;

/// <summary>
/// How far a long command is, on one line of a terminal that is written anew. Where standard error is no terminal, or there is
/// only one thing to do, nothing is written. For one thread.
/// </summary>
internal sealed class ProgressLine
{
    private const int BarWidth = 30;
    private const string Erase = "\r\u001b[K";

    private readonly CommandEnvironment _environment;
    private readonly int _total;
    private readonly bool _isShown;
    private int _done;
    private int _drawn = -1;

    /// <summary>Begins at nothing done.</summary>
    /// <param name="environment">The terminal.</param>
    /// <param name="total">How many things there are.</param>
    public ProgressLine(CommandEnvironment environment, int total)
    {
        _environment = environment;
        _total = total;
        _isShown = environment.IsErrorTerminal && total > 1;
    }

    /// <summary>Takes the line away, so that an answer can be written; it stays where answers do not go to the terminal.</summary>
    public void MakeRoomForOutput()
    {
        if (_environment.IsTerminal)
        {
            MakeRoom();
        }
    }

    /// <summary>Takes the line away, so that a message can be written in its place; <see cref="Advance"/> writes it anew.</summary>
    public void MakeRoom()
    {
        if (_isShown && _drawn >= 0)
        {
            _environment.Error.Write(Erase);
            _drawn = -1;
        }
    }

    /// <summary>One more thing is done. The line is written when there is something new to see.</summary>
    public void Advance()
    {
        _done++;
        int percent = (int)(100L * _done / _total);
        if (_isShown && percent != _drawn)
        {
            _drawn = percent;
            int filled = BarWidth * percent / 100;
            _environment.Error.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{Erase}[{new string('#', filled)}{new string('.', BarWidth - filled)}] {percent,3}%  {_done}/{_total}"));
        }
    }
}
