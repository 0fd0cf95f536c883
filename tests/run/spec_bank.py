"""A small bank: accounts, transactions, observers, reports."""
from abc import ABC, abstractmethod
from collections import defaultdict, OrderedDict
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import total_ordering, wraps
import itertools


class BankError(Exception):
    """Base class of all errors."""
    code = 100

    def __init__(self, message, **details):
        super().__init__(message)
        self.message = message
        self.details = details

    def __str__(self):
        extra = ", ".join(f"{k}={v!r}" for k, v in sorted(self.details.items()))
        return f"[{self.code}] {self.message}" + (f" ({extra})" if extra else "")


class InsufficientFunds(BankError):
    code = 101


class AccountLocked(BankError):
    code = 102


class Kind(Enum):
    DEPOSIT = auto()
    WITHDRAW = auto()
    TRANSFER = auto()
    INTEREST = auto()


@total_ordering
class Money:
    __slots__ = ("_cents",)

    def __init__(self, amount=0):
        self._cents = round(amount * 100)

    @classmethod
    def from_cents(cls, cents):
        made = cls.__new__(cls)
        made._cents = cents
        return made

    @property
    def cents(self):
        return self._cents

    def __add__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return Money.from_cents(self._cents + other._cents)

    def __radd__(self, other):
        if other == 0:
            return self
        return NotImplemented

    def __sub__(self, other):
        return Money.from_cents(self._cents - other._cents)

    def __mul__(self, factor):
        return Money.from_cents(round(self._cents * factor))

    __rmul__ = __mul__

    def __neg__(self):
        return Money.from_cents(-self._cents)

    def __eq__(self, other):
        return isinstance(other, Money) and self._cents == other._cents

    def __lt__(self, other):
        return self._cents < other._cents

    def __hash__(self):
        return hash(("Money", self._cents))

    def __bool__(self):
        return self._cents != 0

    def __format__(self, spec):
        text = f"{self._cents / 100:,.2f}"
        return format("$" + text, spec) if spec else "$" + text

    def __repr__(self):
        return f"Money({self._cents / 100})"


def logged(func):
    calls = itertools.count(1)

    @wraps(func)
    def wrapper(self, *args, **kwargs):
        number = next(calls)
        try:
            result = func(self, *args, **kwargs)
        except BankError as error:
            self.log(f"{func.__name__} #{number} failed: {error}")
            raise
        self.log(f"{func.__name__} #{number} ok")
        return result
    return wrapper


@dataclass
class Transaction:
    kind: Kind
    amount: Money
    balance: Money
    note: str = ""
    tags: list = field(default_factory=list)

    def __str__(self):
        return f"{self.kind.name:<10}{self.amount:>12}{self.balance:>14}  {self.note}"


class Account(ABC):
    _ids = itertools.count(1001)
    registry = {}

    def __init__(self, owner, opening=0):
        self.number = next(Account._ids)
        self.owner = owner
        self.balance = Money(opening)
        self.history = []
        self.locked = False
        self._messages = []
        Account.registry[self.number] = self

    def log(self, text):
        self._messages.append(f"{self.number}: {text}")

    @property
    def messages(self):
        return tuple(self._messages)

    def _record(self, kind, amount, note=""):
        self.history.append(Transaction(kind, amount, self.balance, note))

    def _check(self):
        if self.locked:
            raise AccountLocked("account is locked", number=self.number)

    @logged
    def deposit(self, amount, note="cash"):
        self._check()
        if amount <= 0:
            raise BankError("amount must be positive", amount=amount)
        self.balance = self.balance + Money(amount)
        self._record(Kind.DEPOSIT, Money(amount), note)
        return self.balance

    @logged
    def withdraw(self, amount):
        self._check()
        money = Money(amount)
        if money > self.available():
            raise InsufficientFunds("not enough", wanted=money.cents, have=self.available().cents)
        self.balance -= money
        self._record(Kind.WITHDRAW, -money)
        return self.balance

    @abstractmethod
    def available(self):
        ...

    def month_end(self):
        pass

    def __len__(self):
        return len(self.history)

    def __iter__(self):
        return iter(self.history)

    def __getitem__(self, index):
        return self.history[index]

    def __contains__(self, kind):
        return any(t.kind is kind for t in self.history)

    def __enter__(self):
        self._saved = (self.balance, len(self.history))
        return self

    def __exit__(self, exc_type, exc, tb):
        if exc_type is not None and issubclass(exc_type, BankError):
            self.balance, count = self._saved
            del self.history[count:]
            return True
        return False

    def __repr__(self):
        return f"<{type(self).__name__} {self.number} {self.owner!r} {self.balance}>"


class Checking(Account):
    def __init__(self, owner, opening=0, overdraft=0):
        super().__init__(owner, opening)
        self.overdraft = Money(overdraft)

    def available(self):
        return self.balance + self.overdraft


class Savings(Account):
    rate = 0.01

    def available(self):
        return self.balance

    def month_end(self):
        interest = self.balance * self.rate
        if interest:
            self.balance += interest
            self._record(Kind.INTEREST, interest, f"{self.rate:.1%}")


class Bank:
    def __init__(self, name):
        self.name = name
        self.accounts = OrderedDict()
        self.observers = defaultdict(list)

    def open(self, cls, owner, *args, **kwargs):
        account = cls(owner, *args, **kwargs)
        self.accounts[account.number] = account
        self.notify("open", account)
        return account

    def on(self, event, callback):
        self.observers[event].append(callback)
        return callback

    def notify(self, event, *args):
        for callback in self.observers[event]:
            callback(*args)

    def transfer(self, source, target, amount):
        with source:
            source.withdraw(amount)
            target.deposit(amount, note=f"from {source.number}")
            self.notify("transfer", source, target, amount)
            return True
        return False

    def total(self):
        return sum((a.balance for a in self.accounts.values()), Money())

    def by_owner(self):
        groups = {}
        for account in self.accounts.values():
            groups.setdefault(account.owner, []).append(account)
        return groups

    def report(self):
        lines = [f"{self.name:=^40}"]
        for owner, accounts in sorted(self.by_owner().items()):
            lines.append(owner)
            for a in sorted(accounts, key=lambda a: a.balance, reverse=True):
                lines.append(f"  {a!r} {len(a)} transactions")
                lines.extend("    " + str(t) for t in a)
        return "\n".join(lines)


def main():
    bank = Bank("First")
    opened = []
    bank.on("open", opened.append)

    def show(source, target, amount):
        print(f"moved {amount} from {source.owner} to {target.owner}")

    bank.on("transfer", show)
    ann = bank.open(Checking, "Ann", 100, overdraft=50)
    bob = bank.open(Savings, "Bob", 20.5)
    bob2 = bank.open(Checking, "Bob")
    print(opened)
    ann.deposit(25.25)
    print(bank.transfer(ann, bob, 150), bank.transfer(ann, bob, 150))
    bob.locked = True
    print(bank.transfer(ann, bob, 1), ann.balance, bob.balance)
    bob.locked = False
    for bad in (lambda: bob.withdraw(1e6), lambda: ann.deposit(-5), lambda: bob2.withdraw(0.01)):
        try:
            bad()
        except InsufficientFunds as error:
            print("funds:", error, error.details["have"])
        except BankError as error:
            print("error:", error)
    for account in bank.accounts.values():
        account.month_end()
    print(bank.report())
    print(bank.total(), f"{bank.total():>12}|", Kind.INTEREST in bob, Kind.TRANSFER in bob, bob[0].kind, bob[-1].amount)
    for message in ann.messages + bob.messages:
        print(message)
    print(max(bank.accounts.values(), key=lambda a: a.balance).owner, {Money(1), Money(1.0), Money(2)} == {Money(2), Money(1)})
    print(sorted([Money(3), Money(1)]), 2 * Money(1.5), sum([Money(1), Money(2)]), Money(1) <= Money(1), list(Account.registry))
    try:
        Account("x")
    except TypeError as error:
        print(error)


if __name__ == "__main__":
    main()
